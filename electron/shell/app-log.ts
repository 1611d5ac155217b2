import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes one line of the program's own log. What was sent, received or typed has no place in it. */
export type Log = (line: string) => void;

const largestFile = 1_000_000;

/** A log on stderr and in a file, since a program without a console has no stderr. One older file is kept beside it. */
export function openLog(file: string, stderr: (line: string) => void = console.error): Log {
  return (line) => {
    const dated = `${new Date().toISOString()} ${line}`;
    stderr(dated);
    try {
      mkdirSync(dirname(file), { recursive: true });
      if (sizeOf(file) > largestFile) renameSync(file, `${file}.1`);
      appendFileSync(file, `${dated}\n`);
    } catch {
      // A full disk must not stop the program; the line is on stderr.
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
