import { completeQuery, type KnownWord, type QueryCompletion } from '../query/completion.ts';
import { t } from '../strings/t.ts';
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
  if (field === 'group')
    return { words: groups.map(({ dbid, name: word }) => ({ word, meaning: t('logQuery.dbid', { dbid }) })) };
  if (field === 'dbid') return { words: groups.map(({ dbid, name: meaning }) => ({ word: dbid, meaning })) };
  return { examples: examples[name] ?? [] };
}

const example = (word: string, meaning: string): KnownWord => ({ word, meaning });

/** Where values are numbers or times: how they look. */
const examples: Readonly<Record<string, readonly KnownWord[]>> = {
  status: [
    example('200', t('logQuery.examples.status')),
    example('4xx', t('logQuery.examples.fourHundreds')),
    example('5xx', t('logQuery.examples.fiveHundreds')),
  ],
  latency: [
    example('>500ms', t('logQuery.examples.slow')),
    example('<2s', t('logQuery.examples.fast')),
    example('10ms-50ms', t('logQuery.examples.between')),
  ],
  since: [
    example('-5m', t('logQuery.examples.minutesAgo')),
    example('-1h', t('logQuery.examples.hourAgo')),
    example('-1d', t('logQuery.examples.dayAgo')),
  ],
  until: [example('-5m', t('logQuery.examples.minutesAgo')), example('-1h', t('logQuery.examples.hourAgo'))],
  is: [example('fault', t('logQuery.examples.fault'))],
};
