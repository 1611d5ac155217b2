/** Periodic notifications at a steady rate, for some seconds. */
export interface LoadSettings {
  readonly uri: string;
  readonly groups: number;
  readonly intervalSeconds: number;
  readonly connections: number;
  readonly seconds: number;
  /** Of the engine: whether calls are simulated, and whether a window looks on. */
  readonly isDialing?: boolean;
  readonly hasWindow?: boolean;
  readonly isPlain?: boolean;
}

/** What came of it, in one process. */
export interface LoadReading {
  readonly seconds: number;
  readonly sent: number;
  /** CPU for each notification, us: of the sending thread, and of the whole process. */
  readonly threadUs: number;
  readonly processUs: number;
  /** From the due time to the hand-over to a connection, ms. */
  readonly jitter: Tail;
  /** By how much the event loop came late, ms. */
  readonly delay: Tail;
  /** Of the heap after garbage was collected, and of memory, in bytes, when it ended. */
  readonly heap: number;
  readonly rss: number;
  /** Those that were not sent since the one before had not finished, or failed. */
  readonly unsent: number;
}

export interface Tail {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}
