import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { maskText } from '../../shared/export/mask-secrets.ts';

/** Writes one line of the program's own log. What was sent, received or typed has no place in it. */
export type Log = (line: string) => void;

const largestFile = 1_000_000;

/**
 * A log on stderr and in a file, since a program without a console has no stderr. One older file is kept beside it. An error may quote
 * a URI: its secrets are masked.
 */
export function openLog(file: string, stderr: (line: string) => void = console.error): Log {
  return (line) => {
    const dated = `${new Date().toISOString()} ${maskText(line).value}`;
    stderr(dated);
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
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
