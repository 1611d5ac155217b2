import { ok } from '../../../shared/contract/result.ts';
import type { HandlersOf, Parts } from '../parts.ts';

export function journalCalls({ journal, session }: Parts): HandlersOf<'journal'> {
  return {
    'journal.retain': (retention) => {
      journal.retain(retention);
      session.changed();
      return ok(null);
    },
  };
}
