import { failure } from '../../../shared/contract/result.ts';
import type { HandlersOf } from '../parts.ts';

export function journalCalls(): HandlersOf<'journal'> {
  return { 'journal.retain': () => failure('internal', 'TO BUILD') };
}
