import type { MarkChange } from '../../../shared/contract/mark.ts';
import type { Retention } from '../../../shared/contract/state.ts';
import type { ExportRequest } from './journal-export.ts';
import type { RowsRequest } from './journal-query.ts';
import type { JournalSize } from './journal-writer.ts';
import type { WrittenRows } from './written-rows.ts';

/** What a journal thread is started with: one only writes, the other only reads. */
export interface WorkerData {
  readonly path: string;
  readonly role: 'write' | 'read';
  /** False for a thread that takes the place of one which has ended by a fault. */
  readonly isFirst: boolean;
}

/**
 * What a journal thread can be asked, and the type of its answer. Rows and entries cross as JSON: a text costs the main thread
 * less than a copy of the objects.
 */
export interface JournalRequests {
  /** To the writer, once in a run. */
  open: { readonly input: { readonly now: number }; readonly answer: OpenedFile };
  write: { readonly input: { readonly rows: WrittenRows; readonly retention: Retention }; readonly answer: null };
  /** Answers with log entries as JSON. */
  mark: { readonly input: { readonly seqs: readonly number[]; readonly change: MarkChange }; readonly answer: string };
  /** Answers with log entries as JSON. */
  page: { readonly input: RowsRequest; readonly answer: { readonly entries: string; readonly more: boolean } };
  /** Answers with a row as JSON. */
  one: { readonly input: { readonly seq: number }; readonly answer: string | null };
  export: { readonly input: ExportRequest; readonly answer: { readonly text: string; readonly next: number | null } };
  /** To the writer: keeps the file aside, which is damaged, and begins a new one. Answers with a sentence on it. */
  replace: { readonly input: { readonly now: number; readonly reason: string }; readonly answer: string };
  /** To the reader: closes the file, and opens it anew with the next request. */
  'let-go': { readonly input: null; readonly answer: null };
  close: { readonly input: null; readonly answer: null };
}

export type RequestName = keyof JournalRequests;

/** How the journal's file was found. */
export interface OpenedFile {
  /** The number of its newest row; null when rows can only be in memory. */
  readonly newestSeq: number | null;
  /** Why it cannot be written for now; null when it can, or never will be. */
  readonly reason: string | null;
  /** A sentence on what was wrong with the file; null when nothing was. */
  readonly problem: string | null;
}

export interface Request<Name extends RequestName = RequestName> {
  readonly id: number;
  readonly name: Name;
  readonly input: JournalRequests[Name]['input'];
}

/** What a journal thread tells: an answer, why there is none, or what the file holds by now. */
export type WorkerMessage =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string; readonly isDamage: boolean }
  | { readonly size: JournalSize };
