import { completeQuery, type KnownWord, type QueryCompletion } from '../query/completion.ts';
import { queryKey, queryKeys } from './parse-keys.ts';
import { isWordField, queryWords } from './parse-words.ts';

/** What the values are taken from where they are no fixed words. */
export interface KnownNames {
  readonly groups: readonly { readonly dbid: string; readonly name: string }[];
}

/** The ways to go on with a query of the log at the caret. */
export function completeLogQuery(text: string, caret: number, known: KnownNames): readonly QueryCompletion[] {
  return completeQuery(text, caret, { keys: queryKeys, valuesOf: (name) => valuesOf(name, known), ending: ' ' });
}

function valuesOf(name: string, { groups }: KnownNames) {
  const field = queryKey(name)?.field ?? '';
  if (isWordField(field)) return { words: queryWords[field] };
  if (field === 'group') return { words: groups.map(({ dbid, name: word }) => ({ word, meaning: `DBID ${dbid}` })) };
  if (field === 'dbid') return { words: groups.map(({ dbid, name: meaning }) => ({ word: dbid, meaning })) };
  return { examples: examples[name] ?? [] };
}

const example = (word: string, meaning: string): KnownWord => ({ word, meaning });

/** Where values are numbers or times: how they look. */
const examples: Readonly<Record<string, readonly KnownWord[]>> = {
  status: [
    example('200', 'exactly this status'),
    example('4xx', 'any from 400 to 499'),
    example('5xx', 'any from 500 to 599'),
  ],
  latency: [
    example('>500ms', 'half a second or more'),
    example('<2s', 'two seconds or less'),
    example('10ms-50ms', 'between both'),
  ],
  since: [example('-5m', 'five minutes ago'), example('-1h', 'an hour ago'), example('-1d', 'a day ago')],
  until: [example('-5m', 'five minutes ago'), example('-1h', 'an hour ago')],
  is: [example('fault', 'touched by the loss laboratory')],
};
