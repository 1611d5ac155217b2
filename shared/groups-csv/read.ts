import Papa from 'papaparse';
import { calls, type DraftGroup, mostCreated } from '../contract/calls.ts';
import { t } from '../strings/t.ts';
import { campaignGroupName } from '../workspace/campaign-group.ts';
import { faultsOf } from '../workspace/faults.ts';
import type { Taken } from '../workspace/taken.ts';
import { type CsvColumn, columnOf } from './columns.ts';
import { draftOf } from './draft.ts';

/** What is wrong in a row: in which column, or with the whole row where that is empty. */
export interface CsvFault {
  readonly column: string;
  readonly message: string;
}

/** A row as it was read. */
export interface CsvRow {
  /** Its number as a spreadsheet counts; the headings are row 1. */
  readonly number: number;
  readonly name: string;
  readonly dbid: string;
  /** Null while there are faults. */
  readonly configuration: DraftGroup | null;
  readonly faults: readonly CsvFault[];
}

/** A CSV file as it was read, or the sentence that says why it could not be. */
export type CsvGroups =
  | { readonly fault: string }
  | {
      readonly fault: null;
      readonly delimiter: string;
      /** Headings that are not known: these columns are left out. */
      readonly unknown: readonly string[];
      readonly rows: readonly CsvRow[];
    };

const delimiters = [',', ';', '\t'] as const;

/**
 * Reads Campaign Groups from CSV: separated by comma, semicolon or tab, with a byte order mark or without, quoted as RFC 4180
 * says. Each row is checked by itself, against `taken`, and against the rows before it. Rows without anything in them are left
 * out. `taken` takes what the good rows have.
 */
export function readGroupsCsv(given: string, taken: Taken): CsvGroups {
  const text = given.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse(text, { delimiter });
  const [headings = [], ...records] = data;
  const columns = headings.map((heading) => columnOf(heading));
  const broken = new Map(errors.map((error) => [error.row, quoteWords(error)]));
  if (broken.has(0)) return { fault: t('groupsCsv.faults.headings', { fault: broken.get(0) ?? '' }) };
  const fault = fileFault(headings, columns, records.length);
  if (fault !== null) return { fault };
  const rows = records.flatMap((cells, index): CsvRow[] => {
    const unreadable = broken.get(index + 1);
    if (cells.every((cell) => cell.trim() === '')) return [];
    const faults = unreadable === undefined ? [] : [{ column: '', message: unreadable }];
    return [readRow(index + 2, cells, columns, taken, faults)];
  });
  if (rows.length === 0) return { fault: t('groupsCsv.faults.noRows') };
  const unknown = headings.filter((heading, index) => columns[index] === undefined && heading.trim() !== '');
  return { fault: null, delimiter, unknown, rows };
}

/** The one that makes the most known headings of the first row. */
function delimiterOf(text: string): string {
  const known = (delimiter: string) => {
    const [headings = []] = Papa.parse(text, { delimiter, preview: 1 }).data;
    return headings.filter((heading) => columnOf(heading) !== undefined).length;
  };
  return delimiters.reduce((best, other) => (known(other) > known(best) ? other : best));
}

function fileFault(
  headings: readonly string[],
  columns: readonly (CsvColumn | undefined)[],
  rows: number,
): string | null {
  if (headings.every((heading) => heading.trim() === '')) return t('groupsCsv.faults.empty');
  const paths = columns.flatMap((column) => (column === undefined ? [] : [column.path]));
  const missing = ['campaign', 'group'].filter((path) => !paths.includes(path));
  if (missing.length > 0)
    return t('groupsCsv.faults.missing', { count: missing.length, first: missing[0] ?? '', second: missing[1] ?? '' });
  const twice = paths.find((path) => paths.indexOf(path) !== paths.lastIndexOf(path));
  if (twice !== undefined) return t('groupsCsv.faults.twice', { heading: headingOf(twice, columns) });
  if (rows > mostCreated + 1) return t('groupsCsv.faults.tooMany', { rows, most: mostCreated });
  return null;
}

function readRow(
  number: number,
  cells: readonly string[],
  columns: readonly (CsvColumn | undefined)[],
  taken: Taken,
  unreadable: readonly CsvFault[],
): CsvRow {
  const draft = draftOf(cells, columns);
  const faults = [...unreadable];
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== ''))
    faults.push({
      column: '',
      message: t('groupsCsv.faults.cells', { cells: cells.length, headings: columns.length }),
    });
  const checked = calls['groups.create'].input.safeParse({ configuration: draft });
  if (!checked.success)
    for (const { path, message } of faultsOf(checked.error))
      faults.push({ column: headingOf(path, columns), message: cellWords(message) });
  const identity = { ...draft, campaign: String(draft.campaign ?? ''), group: String(draft.group ?? '') };
  for (const { path, message } of taken.clashesOf(identity)) faults.push({ column: path, message });
  const configuration = checked.success && faults.length === 0 ? checked.data.configuration : null;
  if (configuration !== null)
    taken.take(
      configuration,
      t('groupsCsv.faults.row', { number: String(number), name: campaignGroupName(configuration) }),
    );
  const dbid = typeof draft.dbid === 'string' ? draft.dbid : '';
  return { number, name: campaignGroupName(identity), dbid, configuration, faults };
}

/** The heading over a fault's path; the path itself where the file has no such column. */
function headingOf(path: string, columns: readonly (CsvColumn | undefined)[]): string {
  const inside = path.replace(/^configuration\.?/, '');
  return (
    columns.find((column) => column?.path === inside)?.heading ?? inside.replace(/^callingLists\[(\d+)\]/, placeOf)
  );
}

/** A cell is always text, and a person does not think of it as a string. */
function cellWords(message: string): string {
  return message.replace(/, not a string$/, '').replace(/^is missing; it must be .*$/, 'is missing');
}

function placeOf(_: string, index: string): string {
  return `list${Number(index) + 1}`;
}

function quoteWords({ code, message }: { readonly code: string; readonly message: string }): string {
  if (code === 'MissingQuotes') return t('groupsCsv.faults.quoteOpen');
  if (code === 'InvalidQuotes') return t('groupsCsv.faults.quoteInside');
  return message;
}
