import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Keeps a profile folder for one engine. */
export interface ProfileLock {
  release(): void;
}

/**
 * Takes the profile folder, or says who has it. The lock is SQLite's own on a file in the folder: the system lets go of it
 * however the process ends, so there are no stale locks and no numbers of dead processes to judge.
 */
export function lockProfile(folder: string): ProfileLock | { readonly refusal: string } {
  // What receivers answer is kept here: for this person's eyes only.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  const holder = join(folder, 'lock.holder');
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    return { refusal: `The profile ${folder} is in use by another console${processNote(holder)}. ${advice}` };
  }
  writeFileSync(holder, String(process.pid));
  return { release: () => database.close() };
}

const advice = 'Close that one first, or choose another folder with --profile DIR.';
const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

function processNote(holder: string): string {
  try {
    return ` (process ${Number.parseInt(readFileSync(holder, 'utf8'), 10)})`;
  } catch {
    return '';
  }
}
