import type { ComparedLine, Difference, Match } from './compare.ts';
import type { ReceivedNotification } from './received.ts';

/**
 * The notifications that arrived in another order than they left, of each Campaign Group: as few as have to be moved to make the
 * orders equal.
 */
export function outOfOrder(
  matches: readonly Match[],
  lines: readonly ComparedLine[],
  received: readonly ReceivedNotification[],
): Difference[] {
  const groups = new Map<string, { seq: number; number: number; at: number }[]>();
  for (const match of matches) {
    const [line, one] = [lines[match.line], received[match.received]];
    if (!line || !one) continue;
    const pairs = groups.get(line.campaignGroup) ?? [];
    groups.set(line.campaignGroup, pairs);
    pairs.push({ seq: line.seq, number: one.number, at: line.at });
  }
  return [...groups].flatMap(([campaignGroup, pairs]) => {
    pairs.sort((one, other) => one.seq - other.seq);
    const inOrder = longestRising(pairs.map(({ number }) => number));
    return pairs.flatMap((pair, index): Difference[] =>
      inOrder.has(index) ? [] : [{ kind: 'order', campaignGroup, ...pair }],
    );
  });
}

/** The indexes of a longest rising row of numbers in the list. */
function longestRising(numbers: readonly number[]): Set<number> {
  /** Of each length, the index of the smallest number that ends a row of it. */
  const ends: number[] = [];
  const before = numbers.map((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = index;
    return low === 0 ? -1 : (ends[low - 1] ?? -1);
  });
  const found = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) found.add(index);
  return found;
}
