/** How a sender is driven. */
export interface SenderSettings {
  readonly uri: string;
  readonly connections: number;
  /** So long it is read. */
  readonly seconds: number;
  /** So long it sends before. */
  readonly warmUpSeconds: number;
}

/** What a sender came to. */
export interface SenderReading {
  /** Requests that were answered, by the wall clock. */
  readonly perSecond: number;
  /** CPU for each, us: of the thread that sends, and of the whole process; null where the system does not tell. */
  readonly threadUs: number | null;
  readonly processUs: number | null;
  /** Those that were not answered with 2xx. */
  readonly failed: number;
}
