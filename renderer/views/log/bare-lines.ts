import type { LogEntry, NotificationEntry } from '../../../shared/contract/log.ts';
import { isBeyondOcs } from '../../../shared/reporting/cause.ts';
import { type TraceFormat, type TraceOrigin, traceLine } from '../../../shared/reporting/trace-line.ts';

/** A line with the number of its row. */
export interface BareLine {
  readonly seq: number;
  readonly text: string;
}

/** A stretch of lines that is drawn as one text. */
export interface LineBlock {
  readonly key: number;
  readonly text: string;
}

/**
 * The lines that OCS would have written for these rows, in the order of writing. What was never handed over has none,
 * and neither has what OCS would never have sent.
 */
export function bareLines(entries: readonly LogEntry[], format: TraceFormat, origin: TraceOrigin): BareLine[] {
  const logged = entries.filter(
    (entry): entry is NotificationEntry =>
      entry.kind === 'notification' && entry.loggedAt !== null && !isBeyondOcs(entry.cause),
  );
  logged.sort((one, other) => (one.loggedAt ?? 0) - (other.loggedAt ?? 0) || one.seq - other.seq);
  return logged.map((entry) => ({ seq: entry.seq, text: lineOf(entry, format, origin) }));
}

const rowsPerBlock = 200;

/** Lines in blocks that begin at round numbers: as lines come and go at the ends, the blocks between stay the same. */
export function blocksOf(lines: readonly BareLine[]): LineBlock[] {
  const blocks = new Map<number, string[]>();
  let newest = 0;
  for (const { seq, text } of lines) {
    newest = Math.max(newest, seq);
    const key = Math.floor(newest / rowsPerBlock);
    const block = blocks.get(key);
    if (block) block.push(text);
    else blocks.set(key, [text]);
  }
  return [...blocks].map(([key, texts]) => ({ key, text: texts.join('\n') }));
}

const known = new WeakMap<LogEntry, { readonly key: string; readonly line: string }>();

function lineOf(entry: NotificationEntry, format: TraceFormat, origin: TraceOrigin): string {
  const key = format === 'short' ? format : `${origin.host} ${origin.application}`;
  const kept = known.get(entry);
  if (kept?.key === key) return kept.line;
  const { id, campaignGroup, uri, loggedAt } = entry;
  const line = traceLine({ id, campaignGroup, uri, at: loggedAt ?? entry.at }, format, origin);
  known.set(entry, { key, line });
  return line;
}
