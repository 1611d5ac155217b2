import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import type { LogEntry, NotificationDetail } from '../../shared/contract/log.ts';
import type { CallName } from '../../shared/contract/names.ts';
import { failure, ok, type Result } from '../../shared/contract/result.ts';
import { exportHead, exportRow, exportTail } from '../../shared/export/formats.ts';
import { everything, type LogQuery } from '../../shared/log-query/log-query.ts';
import { matches } from '../../shared/log-query/matches.ts';
import { searchText } from '../../shared/log-query/matches-text.ts';
import type { MemoryLog } from './memory-log.ts';

type Handlers = { [Name in CallName]?: (input: CallInput<Name>) => Result<CallOutput<Name>> };

const rowsOfPiece = 100;
const unmarked = { pinned: false, colour: null, note: '' };

/** The calls of the log, answered from memory as the journal answers them. */
export function memoryLogCalls(log: MemoryLog): Handlers {
  const rowOf = (entry: LogEntry): LogEntry | NotificationDetail => {
    const detail = log.detail(entry.seq);
    return detail.ok ? detail.value : entry;
  };
  const found = (query: LogQuery) =>
    log.entries.filter((entry) => {
      const verdict = matches(entry, query);
      return verdict === 'unknown' ? matches(entry, query, searchText(rowOf(entry) as NotificationDetail)) : verdict;
    });
  return {
    'log.page': ({ query, before, after, limit }) => {
      const rows = found((query as LogQuery | undefined) ?? everything).filter(
        ({ seq }) => seq < (before ?? Number.POSITIVE_INFINITY) && seq > (after ?? 0),
      );
      const entries = after === undefined ? rows.slice(-limit) : rows.slice(0, limit);
      return ok({ entries, more: rows.length > limit });
    },
    'log.detail': ({ seq }) => log.detail(seq),
    'log.mark': ({ seqs, change }) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const entries = log.entries.filter(({ kind, seq }) => kind === 'notification' && seqs.includes(seq));
      if (entries.length === 0) return failure('not-found', `There is no notification number ${seqs.join(', ')}.`);
      for (const entry of entries)
        if (entry.kind === 'notification') log.put({ ...entry, mark: { ...unmarked, ...entry.mark, ...given } });
      return ok(null);
    },
    'log.export': ({ format, rows, after = 0, unmasked = false }) => {
      const origin = { host: 'ocs-host', application: 'OCS_Primary' };
      const context = { traceFormat: 'short', origin, version: '0.1.0', unmasked } as const;
      const chosen =
        'seqs' in rows ? log.entries.filter(({ seq }) => rows.seqs.includes(seq)) : found(rows.query as LogQuery);
      const left = chosen.filter(({ kind, seq }) => seq > after && (format !== 'har' || kind === 'notification'));
      const piece = left.slice(0, rowsOfPiece);
      const next = left.length > rowsOfPiece ? (piece.at(-1)?.seq ?? null) : null;
      const texts = piece.map((entry, index) =>
        exportRow(format, rowOf(entry) as NotificationDetail, context, after === 0 && index === 0),
      );
      const head = after === 0 ? exportHead(format, context) : '';
      return ok({ text: head + texts.join('') + (next === null ? exportTail(format) : ''), next });
    },
  };
}
