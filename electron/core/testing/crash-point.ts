/** Where a program that crash-at.ts was loaded into is killed, as by kill -9: at the moment itself, so that no test has to hit it. */
export type CrashPoint =
  /** While a file is written by atomic rename, the `time`-th time. */
  | { readonly file: string; readonly at: FileMoment; readonly time: number }
  /** In the first transaction of SQLite that runs a statement which begins so. */
  | { readonly sql: string; readonly at: 'before commit' | 'after commit' };

export type FileMoment = 'opened' | 'half written' | 'written' | 'synced' | 'renamed';

/** The environment variable that holds it as JSON. */
export const crashPointVariable = 'CRASH_POINT';
