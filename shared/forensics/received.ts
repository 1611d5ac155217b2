import Papa from 'papaparse';
import type { NotificationDetail, ReceivedRequest } from '../contract/log.ts';
import { textOfCell } from '../export/csv.ts';
import { believedFacts } from '../receiver/belief.ts';
import { type ReceiptVerdict, receiptVerdicts } from '../receiver/receipt.ts';

/** A notification as a receiver's record has it. */
export interface ReceivedNotification {
  /** Its place in the order of arrival, as far as the record has one; 1 is the first. */
  readonly number: number;
  /** When it arrived, or was sent where the record does not say; ms since 1970. */
  readonly at: number;
  /** GSW_DATE_TIME of the body, ms since 1970; null when it cannot be read. */
  readonly saidAt: number | null;
  readonly campaignGroup: string;
  readonly periodic: boolean;
  /** Path of the request, or the whole URI; null where the record does not say. */
  readonly target: string | null;
  readonly body: string;
  /** What the receiver made of it; null where the record does not say. */
  readonly verdict: ReceiptVerdict | null;
}

/** What a file of a receiver has. */
export interface ReceivedFile {
  readonly format: 'receiver-api' | 'jsonl' | 'csv' | 'har';
  readonly received: readonly ReceivedNotification[];
  /** Entries that tell of a notification that never arrived, as our own log does. */
  readonly notArrived: number;
  /** Entries that name no Campaign Group, or are no notification. */
  readonly others: number;
}

type Entry = Omit<ReceivedNotification, 'saidAt' | 'campaignGroup' | 'periodic'>;
/** An entry; or why it is none. */
type Taken = Entry | 'not-arrived' | 'other';

/**
 * Reads what a receiver has got: the answer of `GET /__console/requests`, or this console's own exports of its log as JSON lines,
 * CSV or HAR, of which those rows count that arrived.
 *
 * @returns null when the text is nothing of these
 */
export function readReceived(given: string): ReceivedFile | null {
  const text = given.replace(/^\uFEFF/, '');
  const whole = jsonOf(text);
  if (isObject(whole) && Array.isArray(whole.requests)) return fileOf('receiver-api', whole.requests.map(fromRequest));
  if (isObject(whole) && isObject(whole.log) && Array.isArray(whole.log.entries))
    return fileOf('har', whole.log.entries.map(fromHar));
  if (/^"?seq"?,"?kind"?,/.test(text)) return fileOf('csv', fromCsv(text));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || !isObject(jsonOf(lines[0] ?? ''))) return null;
  return fileOf('jsonl', lines.map(fromLine));
}

function fileOf(format: ReceivedFile['format'], taken: readonly Taken[]): ReceivedFile {
  const entries = taken.filter((one) => typeof one === 'object');
  const received = entries.flatMap((entry): ReceivedNotification[] => {
    const facts = believedFacts(jsonOf(entry.body));
    if (facts === null) return [];
    const { campaignGroup, periodic, saidAt } = facts;
    return [{ ...entry, campaignGroup, periodic, saidAt }];
  });
  const notArrived = taken.filter((one) => one === 'not-arrived').length;
  return { format, received, notArrived, others: taken.length - notArrived - received.length };
}

function fromRequest(value: unknown, index: number): Taken {
  if (!isObject(value)) return 'other';
  const { number, at, path, body, verdict } = value as { readonly [Key in keyof ReceivedRequest]?: unknown };
  if (typeof body !== 'string' || !isTime(at)) return 'other';
  return { number: numberOf(number, index), at, target: textOf(path), body, verdict: verdictOf(verdict) };
}

function fromLine(line: string, index: number): Taken {
  const row = jsonOf(line);
  if (!isObject(row) || row.kind !== 'notification') {
    // A line of the receiver's own answer, one request a line.
    return isObject(row) && !('kind' in row) ? fromRequest(row, index) : 'other';
  }
  const { receipt, outcome, body, uri, loggedAt, at } = row as { readonly [Key in keyof NotificationDetail]?: unknown };
  if (typeof body !== 'string' || !isTime(at)) return 'other';
  const { kind, ...got } = isObject(receipt) ? receipt : {};
  const entry = { target: textOf(uri), body };
  if (kind === 'got') {
    const arrivedAt = isTime(got.at) ? got.at : at;
    return { ...entry, number: numberOf(got.number, index), at: arrivedAt, verdict: verdictOf(got.verdict) };
  }
  // Of another receiver an answer is all that is known.
  if (kind !== 'other' || (outcome !== 'accepted' && outcome !== 'rejected')) return 'not-arrived';
  return { ...entry, number: index + 1, at: isTime(loggedAt) ? loggedAt : at, verdict: null };
}

function fromHar(value: unknown, index: number): Taken {
  if (!isObject(value) || !isObject(value.request) || !isObject(value.request.postData)) return 'other';
  const { text } = value.request.postData;
  const { url } = value.request;
  const at = Date.parse(String(value.startedDateTime));
  if (typeof text !== 'string' || Number.isNaN(at)) return 'other';
  // HAR has status 0 where no complete answer came: whether the request arrived is not known then.
  if (isObject(value.response) && value.response.status === 0) return 'not-arrived';
  return { number: index + 1, at, target: textOf(url), body: text, verdict: null };
}

function fromCsv(text: string): Taken[] {
  const [headings = [], ...rows] = Papa.parse(text, { delimiter: ',' }).data;
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells, index): Taken => {
      const cell = (name: string) => textOfCell(cells[headings.indexOf(name)] ?? '');
      const at = Date.parse(cell('logged_utc') || cell('occurred_utc'));
      if (cell('kind') === 'note' || cell('body') === '' || Number.isNaN(at)) return 'other';
      const entry = { number: index + 1, at, target: cell('uri'), body: cell('body') };
      const verdict = verdictOf(cell('receipt'));
      if (verdict !== null) return { ...entry, verdict };
      const isAnswered = cell('outcome') === 'accepted' || cell('outcome') === 'rejected';
      return cell('receipt') === 'other' && isAnswered ? { ...entry, verdict: null } : 'not-arrived';
    });
}

function verdictOf(word: unknown): ReceiptVerdict | null {
  return receiptVerdicts.find((verdict) => verdict === word) ?? null;
}

/** Whether the calendar has it: no other number can be shown as a time. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Its number in the order of arrival; its place in the file where it has none. */
function numberOf(value: unknown, index: number): number {
  return typeof value === 'number' ? value : index + 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
