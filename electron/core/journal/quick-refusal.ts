import type { LogQuery } from '../../../shared/log-query/log-query.ts';
import { folded, foldedWords } from '../../../shared/log-query/matches-words.ts';
import { dropWords, errorWords } from '../../../shared/reporting/outcome.ts';
import { damagedRow } from './journal-row.ts';

/** What has failed, was dropped or is damaged is also found by words that are not in its JSON. */
const ofFailures = foldedWords(
  [...Object.values(errorWords).map(({ short }) => short), ...Object.values(dropWords)].join(' '),
);
const ofDamage = foldedWords(damagedRow);

/**
 * Tells of a row, from its JSON and the note on it, that no text of it can match, without reading the JSON: a word that is
 * looked for is nowhere in it. What JSON escapes is no part of a word. False when that takes a closer look.
 */
export function quickRefusal({ clauses }: LogQuery): (json: string, note: string) => boolean {
  const words = clauses.flatMap((clause) =>
    clause.field === 'text' && !clause.negated ? foldedWords(clause.phrase).split(' ').slice(1) : [],
  );
  const looked = words.filter((word) => !ofDamage.includes(word));
  return (json, note) => {
    if (looked.length === 0) return false;
    const text = folded(note === '' ? json : `${json} ${note}`);
    return looked.some((word) => !text.includes(word) && !(ofFailures.includes(word) && hasFailed(json)));
  };
}

function hasFailed(json: string): boolean {
  return !json.includes('"errorClass":null') || !json.includes('"dropReason":null');
}
