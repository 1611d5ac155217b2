import { createReadStream } from 'node:fs';
import { LogReader } from '../../../shared/forensics/log-reader.ts';
import type { LogRecord, ReadSettings } from '../../../shared/forensics/log-record.ts';
import type { Clock } from '../ports/clock.ts';
import { textPorts } from './decode.ts';
import type { Segment } from './segments.ts';
import type { Progress } from './worker-messages.ts';

/** Read ahead of what is looked at, at most. */
const chunkBytes = 1024 * 1024;
const tellEveryMs = 100;

export interface ReadingPorts {
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly onRecord: (record: LogRecord) => void;
  readonly onProgress: (progress: Progress) => void;
  /** Whether to stop; looked at between two chunks, when messages have been heard. */
  readonly isOver: () => boolean;
}

/** Reads the segments one after the other, a chunk at a time, and no faster than its records are taken. */
export async function readSegments(
  segments: readonly Segment[],
  settings: ReadSettings,
  { clock, onRecord, onProgress, isOver }: ReadingPorts,
): Promise<{ readonly reader: LogReader; readonly progress: Progress }> {
  const [first] = segments;
  // A check point or line further down has told which day it was.
  const told = settings.date === null && first?.isUndated && first.firstDay !== null ? first.firstDay : null;
  const reader =
    told === null
      ? new LogReader(settings, textPorts, onRecord)
      : new LogReader({ ...settings, date: dateText(told) }, textPorts, onRecord, 'check-point');
  const files = segments.map(({ name }) => name);
  const totalBytes = segments.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytes = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  const progress = (): Progress => {
    const { lines, notifications } = reader.counts;
    return { files, bytes, totalBytes: Math.max(totalBytes, bytes), lines, notifications };
  };
  for (const { path, name } of segments) {
    if (isOver()) break;
    reader.beginFile(name);
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
      reader.take(chunk as Uint8Array);
      bytes += (chunk as Uint8Array).length;
      if (isOver()) break;
      const now = clock.monotonic();
      if (now - toldAt < tellEveryMs) continue;
      toldAt = now;
      onProgress(progress());
    }
  }
  reader.endFile();
  return { reader, progress: progress() };
}

/** `2026-11-22`. */
export function dateText(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}
