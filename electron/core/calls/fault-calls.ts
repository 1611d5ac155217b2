import { failure, ok } from '../../../shared/contract/result.ts';
import { reportTwice } from '../../../shared/workspace/unique.ts';
import type { HandlersOf, Parts } from '../parts.ts';

export function faultCalls({ laboratory }: Pick<Parts, 'laboratory'>): HandlersOf<'faults'> {
  return {
    'faults.set': ({ rules }) => {
      const twice = firstTwice(rules.map(({ id }) => id));
      if (twice !== null) {
        const message = `There are two rules with the id ${rules[twice]?.id}.`;
        return failure('invalid', message, [{ path: `rules[${twice}].id`, message }]);
      }
      laboratory.set(rules);
      return ok(null);
    },
  };
}

/** The index of the first id that an earlier rule has already; null when each is there once. */
function firstTwice(ids: readonly string[]): number | null {
  let first: number | null = null;
  reportTwice(ids, (index) => {
    first ??= index;
  });
  return first;
}
