import type { LogQuery } from '../../../shared/log-query/log-query.ts';
import { foldedWords } from '../../../shared/log-query/matches-words.ts';

const ascii = /^\p{ASCII}*$/u;

/**
 * Tells of a row, as the table `entry` joined with `mark` has it, that no text of it can match, without reading its JSON: a
 * word of ASCII that is looked for is nowhere in it. False when that takes a closer look.
 */
export function quickRefusal({ clauses }: LogQuery): (row: Record<string, unknown> | undefined) => boolean {
  const words = clauses.flatMap((clause) =>
    clause.field === 'text' && !clause.negated ? foldedWords(clause.phrase).split(' ').slice(1) : [],
  );
  const looked = words.filter((word) => ascii.test(word));
  return (row) => {
    if (looked.length === 0 || typeof row?.entry !== 'string' || row.note) return false;
    const { entry } = row;
    // What has failed or was dropped is also found by words that are not in its entry.
    if (!entry.includes('"errorClass":null') || !entry.includes('"dropReason":null') || !ascii.test(entry))
      return false;
    const lower = entry.toLowerCase();
    return looked.some((word) => !lower.includes(word));
  };
}
