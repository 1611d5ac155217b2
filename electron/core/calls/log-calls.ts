import { failure, ok } from '../../../shared/contract/result.ts';
import { entryOf } from '../journal/journal.ts';
import type { HandlersOf, Parts } from '../parts.ts';

export function logCalls({ journal }: Parts): HandlersOf<'log'> {
  return {
    'log.page': ({ before, limit }) => {
      const { rows, more } = journal.page({ before, limit });
      return ok({ entries: rows.map(entryOf), more });
    },
    'log.detail': ({ seq }) => {
      const row = journal.one(seq);
      return row?.kind === 'notification' ? ok(row) : failure('not-found', `There is no notification number ${seq}.`);
    },
    'log.mark': () => failure('internal', 'TO BUILD'),
    'log.resend': () => failure('internal', 'TO BUILD'),
    'log.export': () => failure('internal', 'TO BUILD'),
  };
}
