import { type CsvColumn, emptyValue } from './columns.ts';
import { restore } from './formula.ts';

const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);
const listPath = /^callingLists\[(\d+)\]\.(\w+)$/;
const optionPath = /^options\.(.+)$/;

/** The configuration that the cells of a row mean, not checked yet. What is no number stays text, and is refused as such. */
export function draftOf(
  cells: readonly string[],
  columns: readonly (CsvColumn | undefined)[],
): Record<string, unknown> {
  const draft: Record<string, unknown> = {};
  const options: Record<string, unknown> = {};
  const lists = new Map<number, Record<string, unknown>>();
  columns.forEach((column, index) => {
    const value = column === undefined ? undefined : valueIn(column, cells[index] ?? '');
    if (column === undefined || value === undefined) return;
    const [, option] = optionPath.exec(column.path) ?? [];
    const [, place, field] = listPath.exec(column.path) ?? [];
    if (option !== undefined) options[option] = value;
    else if (field !== undefined) lists.set(Number(place), { ...lists.get(Number(place)), [field]: value });
    else draft[column.path] = value;
  });
  if (Object.keys(options).length > 0) draft.options = options;
  if (lists.size > 0) draft.callingLists = inPlaces(lists);
  return draft;
}

/** A place that the row leaves out, before one that it has, stays empty, and its faults say so. */
function inPlaces(lists: ReadonlyMap<number, Record<string, unknown>>): Record<string, unknown>[] {
  const last = Math.max(...lists.keys());
  return Array.from({ length: last + 1 }, (_, place) => lists.get(place) ?? {});
}

function valueIn({ kind }: CsvColumn, cell: string): string | number | boolean | undefined {
  // What an export has protected is meant letter by letter; blanks around what a person has typed are not.
  const exact = restore(cell);
  if (exact !== cell && kind === 'text') return exact;
  const text = restore(cell.trim());
  if (text === '') return undefined;
  if (text === emptyValue) return '';
  if (kind === 'number') return numberOf(text);
  return kind === 'flag' ? (flags.get(text.toLowerCase()) ?? text) : text;
}

/** `0,3` is a share as some languages write it; any other comma could as well separate thousands. */
function numberOf(text: string): number | string {
  if (/^0,\d+$/.test(text)) return Number(text.replace(',', '.'));
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
