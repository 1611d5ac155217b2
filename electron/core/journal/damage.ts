/** SQLITE_CORRUPT and SQLITE_NOTADB: the file does not hold what was written to it. */
const codes: ReadonlySet<number> = new Set([11, 26]);

/** Whether an error of SQLite says that the file itself is damaged, not that the disk fails or the file is in use. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && codes.has(Number(error.errcode) & 0xff);
}

/** The same, told by a thread of the journal. */
export class DamagedFile extends Error {}

/** The file was damaged. It is kept aside, a new one was begun, and what was asked for was not done. */
export class FileReplaced extends Error {}
