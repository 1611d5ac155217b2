import { z } from 'zod';
import type { DomainEvent } from './events.ts';
import type { LogBatch } from './log.ts';
import type { ConsoleState } from './state.ts';

/** The whole state as it was after event number `seq`. `epoch` is new for each run of the engine. */
export interface Snapshot {
  readonly epoch: string;
  readonly seq: number;
  readonly state: ConsoleState;
}

/** The events after number `from` up to and including number `to`: `to - from` of them. */
export interface Batch {
  readonly epoch: string;
  readonly from: number;
  readonly to: number;
  readonly events: readonly DomainEvent[];
}

/** From the engine to a window. */
export type ServerMessage =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'batch'; readonly batch: Batch }
  | { readonly type: 'log'; readonly log: LogBatch }
  /** A command of the native menu, by its id in the command registry; with a `path`, which file `workspace.open` or `scenario.open` opens. */
  | { readonly type: 'menu'; readonly command: string; readonly path?: string };

const seq = z.int().min(0);

/** From a window to the engine. `hello` starts the conversation anew, also after a reload. */
export const clientMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), hidden: z.boolean() }),
  z.strictObject({ type: z.literal('ack'), epoch: z.string().max(64), seq }),
  z.strictObject({ type: z.literal('resync') }),
  z.strictObject({ type: z.literal('visibility'), hidden: z.boolean() }),
]);
export type ClientMessage = z.infer<typeof clientMessageSchema>;

/** Limits of the protocol: see the sync server. */
export const syncLimits = {
  flushEveryMs: 50,
  eventsPerBatch: 500,
  /**
   * A client with more events than this on the way gets one snapshot later instead. With more Campaign Groups than this, it
   * is as many as there are: until then, the events are less than what the snapshot would say.
   */
  unacknowledgedEvents: 2_000,
  /** Log rows kept for one client between two flushes; the oldest beyond it are counted as missed. */
  logRowsPerFlush: 1_000,
} as const;
