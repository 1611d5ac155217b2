import { existsSync, renameSync } from 'node:fs';
import { asidePath } from '../workspace/atomic-file.ts';
import { JournalWriter } from './journal-writer.ts';

/**
 * Opens the journal's file. One that is broken or not a journal is kept aside under another name, together with its
 * companions, and a new one is begun; `problem` then says so. Where the disk does not do its part, or the file is in use,
 * the file stays where it is, `writer` is null, and rows are kept in memory.
 */
export function openJournal(path: string, now: number): { writer: JournalWriter | null; problem: string | null } {
  try {
    return { writer: new JournalWriter(path), problem: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const inMemory = `The journal cannot be opened (${reason}). The log is kept in memory only.`;
    if (!isTheFilesFault(error)) return { writer: null, problem: inMemory };
    try {
      const aside = setAside(path, now);
      const problem = `The journal could not be read (${reason}). It is kept as ${aside}; a new one was begun.`;
      return { writer: new JournalWriter(path), problem };
    } catch {
      return { writer: null, problem: inMemory };
    }
  }
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
