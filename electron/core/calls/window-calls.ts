import { ok } from '../../../shared/contract/result.ts';
import type { HandlersOf, Parts } from '../parts.ts';

export function windowCalls({ windowMemory }: Pick<Parts, 'windowMemory'>): HandlersOf<'window'> {
  return {
    'window.kept': () => ok({ texts: windowMemory.texts }),
    'window.keep': ({ name, text }) => {
      windowMemory.keep(name, text);
      return ok(null);
    },
  };
}
