/** Something with a time and perhaps a body; `key` is unique on its side. */
export interface Timed {
  readonly key: number;
  readonly at: number;
  readonly body: string | null;
}

/** So many of the other side are looked at for one, at most. */
const mostCandidates = 64;

/**
 * Pairs two sides, each item with one of the other side at most: first those with the same body, in order; then the nearest in
 * time first, no further apart than `tolerance`; of two that are as near, the earlier line. Deterministic.
 */
export function pairInTime(lines: readonly Timed[], received: readonly Timed[], tolerance: number): [number, number][] {
  const own = [...lines].sort(byTime);
  const theirs = [...received].sort(byTime);
  const pairs: [number, number][] = [];
  const usedOwn = new Set<number>();
  const usedTheirs = new Set<number>();
  const take = (one: Timed, other: Timed) => {
    if (usedOwn.has(one.key) || usedTheirs.has(other.key)) return;
    usedOwn.add(one.key);
    usedTheirs.add(other.key);
    pairs.push([one.key, other.key]);
  };
  for (const [one, other] of candidates(own, theirs, tolerance))
    if (one.body !== null && one.body === other.body) take(one, other);
  const near = candidates(own, theirs, tolerance).sort(
    ([one, other], [next, nextOther]) =>
      Math.abs(one.at - other.at) - Math.abs(next.at - nextOther.at) || one.at - next.at || one.key - next.key,
  );
  for (const [one, other] of near) take(one, other);
  return pairs.sort(([one], [other]) => one - other);
}

function byTime(one: Timed, other: Timed): number {
  return one.at - other.at || one.key - other.key;
}

/** All that are near enough, in order of time. */
function candidates(own: readonly Timed[], theirs: readonly Timed[], tolerance: number): [Timed, Timed][] {
  const found: [Timed, Timed][] = [];
  let from = 0;
  for (const one of own) {
    while ((theirs[from]?.at ?? Number.POSITIVE_INFINITY) < one.at - tolerance) from += 1;
    for (let index = from, seen = 0; index < theirs.length && seen < mostCandidates; index++, seen++) {
      const other = theirs[index];
      if (!other || other.at > one.at + tolerance) break;
      found.push([one, other]);
    }
  }
  return found;
}
