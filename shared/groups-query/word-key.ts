import type { GroupView } from '../contract/state.ts';
import type { KnownWord } from '../query/completion.ts';
import { textTest } from '../query/match.ts';
import { t } from '../strings/t.ts';
import type { GroupKey, GroupSurroundings } from './facts.ts';

/** A word of a key, with the condition that it means; it is known by other names as well. */
export interface MeaningfulWord extends KnownWord {
  readonly also?: readonly string[];
  readonly test: (view: GroupView, around: GroupSurroundings) => boolean;
}

/** A key that knows a number of words and nothing else. */
export function wordKey(name: string, meaning: string, words: readonly MeaningfulWord[]): GroupKey {
  const byName = new Map(
    words.flatMap((word) => [word.word, ...(word.also ?? [])].map((known) => [plain(known), word])),
  );
  const list = words.map(({ word }) => word).join(', ');
  return {
    name,
    meaning,
    example: words[0]?.word ?? '',
    words,
    read: (value) => byName.get(plain(value))?.test ?? t('groupsQuery.faults.words', { name, list }),
  };
}

/** A key that looks for a part of texts; `none` finds what has none of them. */
export function textKey(
  name: string,
  meaning: string,
  example: string,
  found: (view: GroupView) => readonly string[],
): GroupKey {
  return {
    name,
    meaning,
    example,
    found,
    read: (value) => {
      if (value.toLowerCase() === 'none') return (view) => found(view).length === 0;
      const test = textTest(value);
      return (view) => found(view).some(test);
    },
  };
}

/** `Progressive with seizing`, `progressive-seizing` and `ProgressiveSeizing` are the same word. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+|with/g, '');
}
