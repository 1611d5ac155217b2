import type { GroupTable } from '../contract/state.ts';
import { cursorIn } from '../query/cursor.ts';
import { quoted } from '../query/quote.ts';
import type { GroupKey, KnownWord } from './facts.ts';
import { groupKeys } from './keys.ts';

/** One way to go on with what is being typed. */
export interface Completion {
  /** What it reads: a key with its colon, or a value. */
  readonly label: string;
  readonly meaning: string;
  /** The whole text with it, and where the caret stands then. */
  readonly text: string;
  readonly caret: number;
}

const mostOffered = 16;

/** The ways to go on at the caret: keys, or values of the key that the caret stands behind. */
export function completeGroupQuery(text: string, caret: number, groups: GroupTable): readonly Completion[] {
  const { key: name, typed, from, to, given } = cursorIn(text, caret);
  const key = groupKeys.find((candidate) => candidate.name === name);
  if (name !== null && key === undefined) return [];
  const words = key === undefined ? keyWords() : wordsOf(key, typed, groups);
  return words
    .filter(({ word }) => isBegun(word, typed) && !given.includes(word.toLowerCase()))
    .slice(0, mostOffered)
    .map(({ word, meaning }) => {
      const inserted = key === undefined ? word : quoted(word);
      return {
        label: word,
        meaning,
        text: text.slice(0, from) + inserted + text.slice(to),
        caret: from + inserted.length,
      };
    })
    .filter((completion) => completion.text !== text || completion.caret !== caret);
}

function keyWords(): readonly KnownWord[] {
  return groupKeys.map(({ name, meaning }) => ({ word: `${name}:`, meaning }));
}

function wordsOf(
  { words, found, example, meaning }: GroupKey,
  typed: string,
  groups: GroupTable,
): readonly KnownWord[] {
  if (words !== undefined) return words;
  if (found === undefined) return [{ word: example, meaning }];
  const wanted = typed.toLowerCase();
  const texts = new Set<string>();
  for (const dbid of groups.ids) {
    const view = groups.byId[dbid];
    for (const text of view === undefined ? [] : found(view)) if (isBegun(text, wanted)) texts.add(text);
    if (texts.size > mostOffered) break;
  }
  return [...texts].sort().map((word) => ({ word, meaning: '' }));
}

/** A word is offered when the typed text is a part of it; at the beginning of a key only. */
function isBegun(word: string, typed: string): boolean {
  const wanted = typed.toLowerCase();
  return word.endsWith(':') ? word.startsWith(wanted) : word.toLowerCase().includes(wanted);
}
