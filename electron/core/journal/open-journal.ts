import { existsSync, renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { asidePath } from '../workspace/atomic-file.ts';
import { pragma, version } from './journal-schema.ts';
import { JournalWriter } from './journal-writer.ts';

/** What came of opening the journal's file. */
export type OpenResult =
  /** `problem`: what was wrong with the file that was there before; a sentence, or null. */
  | { readonly writer: JournalWriter; readonly problem: string | null }
  /** It can be read, but not written for now, because of `reason`: it may be later. */
  | { readonly writer: null; readonly newestSeq: number; readonly reason: string }
  /** Rows can only be in memory. */
  | { readonly writer: null; readonly newestSeq: null; readonly problem: string };

/**
 * Opens the journal's file. One that is broken or not a journal is kept aside under another name, together with its
 * companions, and a new one is begun; `problem` then says so. Where the disk does not do its part, or the file is in use,
 * the file stays where it is.
 */
export function openJournal(path: string, now: number): OpenResult {
  try {
    return { writer: new JournalWriter(path), problem: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!isTheFilesFault(error)) return unwritable(path, reason);
    try {
      return beginAnew(path, now, reason);
    } catch {
      return inMemory(reason);
    }
  }
}

/**
 * Keeps the file aside, which nobody has open, and begins a new one.
 * @throws Error when the disk does not let that happen
 */
export function beginAnew(path: string, now: number, reason: string): { writer: JournalWriter; problem: string } {
  const aside = setAside(path, now);
  const problem = `The journal could not be read (${reason}). It is kept as ${aside}; a new one was begun.`;
  return { writer: new JournalWriter(path), problem };
}

/** Numbers must go on where the file ends, so it has to be readable at least. */
function unwritable(path: string, reason: string): OpenResult {
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      if (pragma(database, 'user_version') !== version) return inMemory(reason);
      const newest = database.prepare('SELECT max(seq) AS seq FROM log').get();
      return { writer: null, newestSeq: Number(newest?.seq ?? 0), reason };
    } finally {
      database.close();
    }
  } catch {
    return inMemory(reason);
  }
}

function inMemory(reason: string): OpenResult {
  const problem = `The journal cannot be opened (${reason}). The log is kept in memory only.`;
  return { writer: null, newestSeq: null, problem };
}

/** SQLITE_ERROR (another schema), SQLITE_CORRUPT, SQLITE_NOTADB; or what this console refuses by itself. */
const faultsOfTheFile: ReadonlySet<number> = new Set([1, 11, 26]);

function isTheFilesFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error && typeof error.errcode === 'number') return faultsOfTheFile.has(error.errcode & 0xff);
  return !('code' in error);
}

function setAside(path: string, now: number): string {
  const aside = asidePath(path, now);
  for (const companion of ['', '-wal', '-shm'])
    if (existsSync(path + companion)) renameSync(path + companion, aside + companion);
  return aside;
}
