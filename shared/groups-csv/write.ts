import Papa from 'papaparse';
import type { CampaignGroup } from '../workspace/campaign-group.ts';
import { type CsvColumn, csvColumns, emptyValue, listColumns } from './columns.ts';
import { neutralise } from './formula.ts';

/** Spreadsheets take UTF-8 for what it is only with this in front. */
const byteOrderMark = '\uFEFF';

/** Campaign Groups as CSV (RFC 4180), which can be imported again. No cell can be taken for a formula. */
export function groupsCsv(configurations: readonly CampaignGroup[]): string {
  const lists = Math.max(0, ...configurations.map(({ callingLists = [] }) => callingLists.length));
  const columns = [...csvColumns, ...placesUpTo(lists).flatMap(listColumns)];
  const rows = configurations.map((configuration) => columns.map((column) => cellText(column, configuration)));
  return csvText([columns.map(({ heading }) => heading), ...rows]);
}

/** A file to begin with: the headings, and one row that shows what belongs in them. */
export function csvTemplate(): string {
  const columns = [...csvColumns, ...listColumns(1)];
  const example: Readonly<Record<string, string>> = {
    campaign: 'Spring',
    group: 'Agents',
    agents: '20',
    queue: '8001',
    'list1.name': 'Spring_A',
    'list1.dbid': '301',
    'list1.records': '5000',
    'list1.hitRatio': '0.3',
  };
  return csvText([columns.map(({ heading }) => heading), columns.map(({ heading }) => example[heading] ?? '')]);
}

function csvText(rows: readonly (readonly string[])[]): string {
  return `${byteOrderMark}${Papa.unparse(rows, { newline: '\r\n', delimiter: ',' })}\r\n`;
}

function cellText(column: CsvColumn, configuration: CampaignGroup): string {
  const value = column.cell(configuration);
  if (value === undefined) return '';
  return value === '' ? emptyValue : neutralise(String(value));
}

function placesUpTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
