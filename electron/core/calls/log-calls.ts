import { failure, ok } from '../../../shared/contract/result.ts';
import { entryOf } from '../journal/journal.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import { resend } from './resend.ts';

export function logCalls(parts: Parts): HandlersOf<'log'> {
  const { journal } = parts;
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
    'log.resend': (parameters) => resend(parts, parameters),
    'log.export': () => failure('internal', 'TO BUILD'),
  };
}
