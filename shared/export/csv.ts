import type { NoteEntry, NotificationDetail } from '../contract/log.ts';
import { isFormula } from '../groups-csv/formula.ts';
import { causeText } from '../reporting/cause.ts';
import { filledInNames } from '../reporting/filled-in.ts';
import { notificationAttributes } from '../reporting/wire-profile.ts';
import { isTooDeep } from '../workspace/json-depth.ts';
import { actionName, actorName, kindWord, receiptSentence } from './row-words.ts';

/*
 * RFC 4180: commas, CRLF, quotes doubled, UTF-8 without a byte order mark. One row for each row of the log, one column for each
 * attribute of the body. In the columns of attributes:
 *   absent          an empty cell
 *   null            null
 *   an empty text   two quotes, as in JSON: ""
 *   other texts     as they are; one that could be taken for null or begins with a quote is written as JSON: "null"
 *   the rest        as JSON
 * What was filled in because nothing is configured looks like any other value there: "default_filled" names it.
 * A text that a spreadsheet could take for a formula (it begins with = + - @, a tab or a line end), or that begins with an
 * apostrophe, has an apostrophe put before it: whoever reads the file takes one leading apostrophe away. Numbers have none.
 */

type Row = NotificationDetail | NoteEntry;
type Cell = string | number | boolean | null;

const attributeNames = notificationAttributes.map(({ name }) => name);

/** Columns of the record before those of the body; null is an empty cell. */
const recordColumns: readonly (readonly [string, (row: NotificationDetail) => Cell])[] = [
  ['id', (row) => row.id],
  ['dbid', (row) => row.dbid],
  ['campaign_group', (row) => row.campaignGroup],
  ['action', (row) => row.action],
  ['action_name', (row) => actionName(row.action)],
  ['actor', (row) => row.actor],
  ['actor_name', (row) => actorName(row.actor)],
  ['cause', (row) => causeText(row.cause)],
  ['logged_utc', (row) => (row.loggedAt === null ? null : utc(row.loggedAt))],
  ['uri', (row) => row.uri],
  ['outcome', (row) => row.outcome],
  ['status', (row) => row.status],
  ['error', (row) => row.errorClass],
  ['error_text', (row) => row.errorText],
  ['drop_reason', (row) => row.dropReason],
  ['latency_ms', (row) => row.latencyMs],
  ['queued_ms', (row) => row.timing?.queuedMs ?? null],
  ['connect_ms', (row) => row.timing?.connectMs ?? null],
  ['tls_ms', (row) => row.timing?.tlsMs ?? null],
  ['first_byte_ms', (row) => row.timing?.firstByteMs ?? null],
  ['fault', (row) => row.fault],
  ['receipt', (row) => (row.receipt.kind === 'got' ? row.receipt.verdict : row.receipt.kind)],
  ['receipt_words', (row) => receiptSentence(row.receipt)],
  ['pinned', (row) => row.mark?.pinned ?? false],
  ['colour', (row) => row.mark?.colour ?? null],
  ['note', (row) => row.mark?.note ?? null],
  ['request_headers', (row) => JSON.stringify(row.requestHeaders)],
  ['response_headers', (row) => (row.response === null ? null : JSON.stringify(row.response.headers))],
  ['response_body', (row) => row.response?.body ?? null],
  ['response_bytes', (row) => row.response?.bodyBytes ?? null],
  ['response_cut', (row) => row.response?.bodyCut ?? null],
  ['body', (row) => row.body],
  ['intended_body', (row) => row.intendedBody],
  ['default_filled', (row) => filledInNames(row.body).join(' ') || null],
];

const names = [
  'seq',
  'kind',
  'occurred_utc',
  'level',
  'text',
  ...recordColumns.map(([name]) => name),
  ...attributeNames,
];

export const csvHead = line(names);

export function csvRow(row: Row): string {
  const { seq, at } = row;
  if (row.kind === 'note') {
    const empty = names.slice(5).map(() => null);
    return line([seq, 'note', utc(at), row.level, row.text, ...empty]);
  }
  const body = attributesIn(row.body);
  const record = recordColumns.map(([, read]) => read(row));
  const attributes = attributeNames.map((name) => attributeCell(body.get(name)));
  return line([seq, kindWord(row), utc(at), null, null, ...record, ...attributes]);
}

/** The cell of an attribute: see above; undefined is absent. */
function attributeCell(value: unknown): Cell {
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && value !== '' && value !== 'null' && !value.startsWith('"')) return value;
  return JSON.stringify(value);
}

/** A map: in an object, a body's "constructor" would be found whether it is there or not. */
function attributesIn(body: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    // What is nested too deeply cannot be written as JSON again; the body's own column has it.
    const isReadable = typeof value === 'object' && value !== null && !isTooDeep(value);
    return new Map(isReadable ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? quoted(harmless(cell)) : String(cell);
}

function harmless(text: string): string {
  return isFormula(text) || text.startsWith("'") ? `'${text}` : text;
}

/** The text that a cell of the file was made of, once its quotes are gone. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function utc(at: number): string {
  return new Date(at).toISOString();
}
