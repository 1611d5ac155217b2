import { existsSync, renameSync } from 'node:fs';
import { JournalDatabase } from './journal-database.ts';

/**
 * Opens the journal's file. One that cannot be read is kept aside under another name, together with its companions, and a
 * new one is begun; `problem` then says so. When even that fails, `database` is null and rows are kept in memory.
 */
export function openJournal(path: string, now: number): { database: JournalDatabase | null; problem: string | null } {
  try {
    return { database: new JournalDatabase(path), problem: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    try {
      const aside = setAside(path, now);
      const problem = `The journal could not be read (${reason}). It is kept as ${aside}; a new one was begun.`;
      return { database: new JournalDatabase(path), problem };
    } catch {
      return { database: null, problem: `The journal cannot be opened (${reason}). The log is kept in memory only.` };
    }
  }
}

function setAside(path: string, now: number): string {
  const aside = `${path}.broken-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  for (const companion of ['', '-wal', '-shm'])
    if (existsSync(path + companion)) renameSync(path + companion, aside + companion);
  return aside;
}
