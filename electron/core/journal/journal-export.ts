import type { CallOutput, CallParameters } from '../../../shared/contract/calls.ts';
import { type ExportContext, exportHead, exportRow, exportTail } from '../../../shared/export/formats.ts';
import type { LogClause } from '../../../shared/log-query/log-query.ts';
import type { Rows, RowsRequest } from './journal-query.ts';
import type { JournalRow } from './journal-row.ts';

const rowsOfPiece = 1_000;
const noNotes: LogClause = { field: 'kind', negated: true, values: ['note'] };

export interface ExportRequest extends Omit<CallParameters<'log.export'>, 'unmasked'> {
  readonly context: ExportContext;
}

/** A piece of an export, of rows that `read` finds. */
export function exportPiece(
  { format, rows: wanted, after, context }: ExportRequest,
  read: (request: RowsRequest) => Rows<JournalRow>,
): CallOutput<'log.export'> {
  const clauses = 'query' in wanted ? wanted.query.clauses : [];
  // HAR has a comma before each notification but the first: without notes the first row of a piece tells which that is.
  const query = { clauses: format === 'har' ? [...clauses, noNotes] : clauses };
  const seqs = 'seqs' in wanted ? wanted.seqs : undefined;
  const { rows, more } = read({ query, seqs, after: after ?? 0, limit: rowsOfPiece });
  const next = more ? (rows.at(-1)?.seq ?? null) : null;
  const texts = rows.map((row, index) => exportRow(format, row, context, after === undefined && index === 0));
  const head = after === undefined ? exportHead(format, context) : '';
  return { text: head + texts.join('') + (next === null ? exportTail(format) : ''), next };
}
