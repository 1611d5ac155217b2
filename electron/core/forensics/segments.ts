import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LogReader } from '../../../shared/forensics/log-reader.ts';
import type { ReadSettings } from '../../../shared/forensics/log-record.ts';
import { textPorts } from './decode.ts';

/** So much of a file is looked at beforehand: a check point comes once an hour, by default. */
const probedBytes = 8 * 1024 * 1024;

/** One file of a log, as it was found. */
export interface Segment {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** ms since 1970 of its first line with a time; null where there is none, or no date. */
  readonly firstAt: number | null;
  /** Midnight of its first line, where something in the beginning of the file tells it. */
  readonly firstDay: number | null;
  /** Whether lines that matter come before anything has told a date. */
  readonly isUndated: boolean;
  /** When it was last changed, ms since 1970. */
  readonly changedAt: number;
}

/** A file that is no text log: what it is, in a sentence. */
class NotALog extends Error {}

/**
 * Looks at the files: sizes, dates, and whether they are text at all. They come back in the order of their first lines; those
 * without a date stay where they were.
 *
 * @throws NotALog for what is packed or UTF-16; Error when a file cannot be opened
 */
export async function findSegments(paths: readonly string[], settings: ReadSettings): Promise<Segment[]> {
  const found: Segment[] = [];
  for (const path of paths) found.push(await probe(path, settings));
  if (found.some(({ firstAt }) => firstAt === null)) return found;
  return found.sort((one, other) => (one.firstAt ?? 0) - (other.firstAt ?? 0));
}

async function probe(path: string, settings: ReadSettings): Promise<Segment> {
  const { size, mtimeMs } = await stat(path);
  const name = basename(path);
  const file = await open(path);
  try {
    const reader = new LogReader({ ...settings, date: null }, textPorts, () => {});
    reader.beginFile(name);
    const buffer = new Uint8Array(65_536);
    for (let read = 0; read < probedBytes; ) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, read);
      if (read === 0) checkBeginning(name, buffer.subarray(0, bytesRead));
      if (bytesRead === 0) break;
      reader.take(buffer.subarray(0, bytesRead));
      read += bytesRead;
      if (reader.firstDay !== null && reader.counts.firstAt !== null) break;
    }
    reader.endFile();
    const { firstAt, undated } = reader.counts;
    const { firstDay } = reader;
    const isUndated = undated > 0;
    return { path, name, bytes: size, isUndated, changedAt: mtimeMs, firstDay, firstAt: isUndated ? null : firstAt };
  } finally {
    await file.close();
  }
}

const beginnings: readonly (readonly [readonly number[], string])[] = [
  [[0x1f, 0x8b], 'is packed with gzip; unpack it first.'],
  [[0x50, 0x4b, 3, 4], 'is a ZIP archive; unpack it first.'],
  [[0xff, 0xfe], 'is UTF-16; save it as UTF-8 first.'],
  [[0xfe, 0xff], 'is UTF-16; save it as UTF-8 first.'],
];

function checkBeginning(name: string, bytes: Uint8Array): void {
  for (const [beginning, what] of beginnings)
    if (beginning.every((byte, index) => bytes[index] === byte)) throw new NotALog(`${name} ${what}`);
}
