import { failure, ok } from '../../../shared/contract/result.ts';
import { entryOf } from '../journal/journal.ts';
import type { HandlersOf, Parts } from '../parts.ts';

export function logCalls({ journal }: Parts): HandlersOf<'log'> {
  return {
    'log.page': ({ before, limit, dbid }) => {
      const { rows, more } = journal.page({ before, limit, dbid });
      return ok({ entries: rows.map(entryOf), more });
    },
    'log.detail': ({ seq }) => {
      const row = journal.one(seq);
      return row?.kind === 'notification' ? ok(row) : failure('not-found', `There is no notification number ${seq}.`);
    },
  };
}
