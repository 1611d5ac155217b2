import type { LogEntry, NotificationEntry } from '../../contract/log.ts';
import { causeText } from '../../reporting/cause.ts';
import type { Outcome } from '../../reporting/outcome.ts';
import { TraceId } from '../../reporting/trace-line.ts';
import { actionName, actorName, receiptSentence, wireSentence } from '../row-words.ts';
import { type Html, html, table } from './html.ts';

const outcomes: readonly Outcome[] = [
  'accepted',
  'rejected',
  'failed',
  'lost',
  'dropped',
  'skipped',
  'waiting',
  'sending',
];

/** How many notifications there are of each kind and outcome. */
export function outcomeTable(rows: readonly LogEntry[]): Html {
  const notifications = rows.filter(isNotification);
  const found = outcomes.filter((outcome) => notifications.some((row) => row.outcome === outcome));
  const lines = [TraceId.change, TraceId.periodic].map((id) => {
    const ofKind = notifications.filter((row) => row.id === id);
    const counts = found.map((outcome) => html`<td>${countOf(ofKind, outcome)}</td>`);
    return html`<tr><th scope="row">${id} ${id === TraceId.change ? 'change' : 'periodic'}</th><td>${ofKind.length}</td>${counts}</tr>
`;
  });
  return table('By kind and outcome', ['Notification', 'All', ...found], notifications.length === 0 ? [] : lines);
}

/** Every row, oldest first; periodic notifications that arrived well are counted where they stand one after another. */
export function rowTable(rows: readonly LogEntry[]): Html {
  const head = ['Row', 'Time (UTC)', 'Id', 'Campaign Group', 'Action', 'Actor', 'Cause', 'On the wire', 'Receiver'];
  return table('Oldest first', head, folded(rows).map(runRow));
}

/** `2026-11-22 14:20:55.851` in UTC. */
export function utcText(at: number): string {
  return new Date(at).toISOString().slice(0, -1).replace('T', ' ');
}

type Run = readonly [LogEntry, ...LogEntry[]];

function folded(rows: readonly LogEntry[]): Run[] {
  const runs: [LogEntry, ...LogEntry[]][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && isDull(row) && isDull(last[0])) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** A periodic notification of which there is nothing to say but that it arrived. */
function isDull(row: LogEntry): boolean {
  if (row.kind === 'note' || row.id !== TraceId.periodic || row.fault !== null || row.mark !== null) return false;
  return row.outcome === 'accepted' && (row.receipt.kind === 'other' || isUnderstood(row));
}

function isUnderstood({ receipt }: NotificationEntry): boolean {
  return receipt.kind === 'got' && receipt.verdict === 'understood';
}

function runRow([first, ...more]: Run): Html {
  if (first.kind === 'note') return noteRow(first);
  return more.length === 0 ? oneRow(first) : manyRow(first, more);
}

function noteRow({ seq, at, text }: LogEntry & { readonly kind: 'note' }): Html {
  return html`<tr class="quiet"><td>${seq}</td><td class="time">${utcText(at)}</td><td>note</td><td colspan="6">${text}</td></tr>
`;
}

function manyRow(first: NotificationEntry, more: readonly LogEntry[]): Html {
  const all = [first, ...more.filter(isNotification)];
  const names = [...new Set(all.map(({ campaignGroup }) => campaignGroup))];
  const of = names.length > 3 ? `${names.length} Campaign Groups` : names.join(', ');
  return html`<tr class="quiet"><td>${first.seq}–${all.at(-1)?.seq ?? first.seq}</td><td class="time">${utcText(first.at)}</td><td>${first.id} × ${all.length}</td><td>${of}</td><td colspan="3">periodic notifications</td><td colspan="2">All of them were accepted.</td></tr>
`;
}

function oneRow(row: NotificationEntry): Html {
  const { seq, at, id, campaignGroup, action, actor, cause, outcome, fault, latencyMs, receipt, mark } = row;
  const laboratory = fault === null ? '' : `Beyond OCS: ${fault}. `;
  const took = latencyMs === null ? '' : ` (${Number(latencyMs.toFixed(1))} ms)`;
  const note = mark === null || mark.note === '' ? html`` : html`<br>Note: ${mark.note}`;
  return html`<tr><td>${seq}</td><td class="time">${utcText(at)}</td><td>${id}</td><td>${campaignGroup}</td><td>${action} ${actionName(action)}</td><td>${actor} ${actorName(actor)}</td><td>${causeText(cause)}</td><td class="${outcome}">${laboratory}${wireSentence(row)}${took}${note}</td><td>${receiptSentence(receipt)}</td></tr>
`;
}

function isNotification(row: LogEntry): row is NotificationEntry {
  return row.kind === 'notification';
}

function countOf(rows: readonly NotificationEntry[], outcome: Outcome): number {
  return rows.filter((row) => row.outcome === outcome).length;
}
