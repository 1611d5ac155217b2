import type { GroupTable } from '../contract/state.ts';
import { completeQuery, type KnownWord, type QueryCompletion } from '../query/completion.ts';
import type { GroupKey } from './facts.ts';
import { groupKeys } from './keys.ts';

/** The ways to go on with a filter of Campaign Groups at the caret; names are those of the table. */
export function completeGroupQuery(text: string, caret: number, groups: GroupTable): readonly QueryCompletion[] {
  return completeQuery(text, caret, {
    keys: groupKeys,
    valuesOf: (name) => {
      const key = groupKeys.find((candidate) => candidate.name === name);
      return key === undefined ? {} : valuesOf(key, groups);
    },
    ending: '',
  });
}

function valuesOf({ words, found, example, meaning }: GroupKey, { ids, byId }: GroupTable) {
  if (words !== undefined) return { words };
  if (found === undefined) return { examples: [{ word: example, meaning }] };
  const texts = new Set<string>();
  for (const dbid of ids) for (const text of byId[dbid] ? found(byId[dbid]) : []) texts.add(text);
  return { words: [...texts].sort().map((word): KnownWord => ({ word, meaning: '' })) };
}
