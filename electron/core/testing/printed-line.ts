import type { LogEntry } from '../../../shared/contract/log.ts';

/** What the engine that is killed has told before: a row that its window got, or what an answer speaks of. */
export type PrintedLine =
  | { readonly ready: true }
  | { readonly row: LogEntry }
  /** The rows that a request had made when it was answered. */
  | { readonly answered: readonly number[] }
  | { readonly marked: number };
