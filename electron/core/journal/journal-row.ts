import {
  type LogEntry,
  type NoteEntry,
  type NotificationDetail,
  type NotificationEntry,
  untoldDetail,
} from '../../../shared/contract/log.ts';
import type { Mark, MarkChange } from '../../../shared/contract/mark.ts';

/** What the journal keeps: every notification with all that is known of it, and the console's notes. */
export type JournalRow = NotificationDetail | NoteEntry;

/** The row as the window's log shows it: without bodies, headers and timing. */
export function entryOf(row: JournalRow, mark: Mark | null = row.kind === 'note' ? null : row.mark): LogEntry {
  if (row.kind === 'note') return row;
  const entry: NotificationEntry = {
    kind: 'notification',
    seq: row.seq,
    at: row.at,
    loggedAt: row.loggedAt,
    id: row.id,
    dbid: row.dbid,
    campaignGroup: row.campaignGroup,
    uri: row.uri,
    action: row.action,
    actor: row.actor,
    outcome: row.outcome,
    status: row.status,
    errorClass: row.errorClass,
    dropReason: row.dropReason,
    latencyMs: row.latencyMs,
    cause: row.cause,
    fault: row.fault,
    receipt: row.receipt,
    mark,
  };
  return entry;
}

/** A row from its JSON; what an older version did not know is filled in. */
export function parseRow(json: string): JournalRow {
  const row = JSON.parse(json) as JournalRow;
  return row.kind === 'notification' && row.connection === undefined ? { ...untoldDetail, ...row } : row;
}

/** What is said in place of a row whose JSON is damaged. */
export const damagedRow = 'This row of the journal is damaged and cannot be read.';

/** As {@link parseRow}; a row whose JSON is damaged is a note that says so, in its place. */
export function readableRow(seq: number, at: number, json: string): JournalRow {
  try {
    return parseRow(json);
  } catch {
    return { kind: 'note', seq, at, level: 'error', text: damagedRow };
  }
}

/** Whether its outcome is still to come. The line of a log says *Sending*, and never more. */
export function isOpen(row: JournalRow): boolean {
  return (
    row.kind === 'notification' &&
    (row.outcome === 'waiting' || row.outcome === 'sending') &&
    row.cause.kind !== 'log-file'
  );
}

/** The mark after a change of it; null when nothing is left of it. */
export function changedMark(mark: Mark | null, change: MarkChange): Mark | null {
  const { pinned = mark?.pinned ?? false, colour = mark?.colour ?? null, note = mark?.note ?? '' } = change;
  return pinned || colour !== null || note !== '' ? { pinned, colour, note } : null;
}
