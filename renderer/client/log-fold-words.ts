import type { NotificationEntry } from '../../shared/contract/log.ts';
import { t } from '../../shared/strings/t.ts';
import { outcomeWords } from '../ui/outcome-words.ts';
import { receiverText } from './log-cells.ts';
import type { FoldRow } from './log-folds.ts';

/** `81001 × 36`, with a triangle that says whether it is open. */
export function foldTitle({ rows, isOpen }: FoldRow): string {
  return t(isOpen ? 'logCells.fold.open' : 'logCells.fold.closed', { count: rows.length });
}

/** The Campaign Group of a run, or how many there are. */
export function foldGroups({ rows }: FoldRow): string {
  const names = new Set(rows.map(({ campaignGroup }) => campaignGroup));
  const [name = ''] = names;
  return names.size === 1 ? name : t('logCells.fold.groups', { count: names.size });
}

/** `all 200`, or `34 × 200, 2 × on the wire`. */
export function foldWire({ rows }: FoldRow): string {
  return tally(
    rows.map(({ outcome, status }) =>
      outcome === 'accepted' ? String(status ?? t('logCells.fold.accepted')) : outcomeWords[outcome],
    ),
  );
}

/** How many of the run have a line. */
export function foldLines({ rows }: FoldRow): string {
  const logged = rows.filter(({ loggedAt }) => loggedAt !== null).length;
  return logged === rows.length
    ? t('logCells.fold.lines', { count: logged })
    : t('logCells.fold.someLines', { some: logged, count: rows.length });
}

export function foldReceiver({ rows }: FoldRow): string {
  return tally(rows.map((row: NotificationEntry) => receiverText(row)));
}

/** What each of them says, if that is the same for all; otherwise how many say what, the most frequent first. */
function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [only, second] = counts.keys();
  if (only !== undefined && second === undefined)
    return only.length > 2 ? t('logCells.fold.all', { word: only }) : only;
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([word, times]) => t('logCells.fold.times', { times, word }))
    .join(', ');
}
