import { failure } from '../../../shared/contract/result.ts';
import type { HandlersOf } from '../parts.ts';

export function faultCalls(): HandlersOf<'faults'> {
  return { 'faults.set': () => failure('internal', 'TO BUILD') };
}
