import { median } from '../bench/common/statistics.ts';
import type { Sample } from './messages.ts';

/** One thing that must hold at the end of a soak. */
export interface Finding {
  readonly what: string;
  readonly holds: boolean;
  readonly detail: string;
}

/** How much more there may be in the last third than in the middle one: a share of it, and some for noise. */
interface Bound {
  readonly share: number;
  readonly slack: number;
}

const mebibyte = 1024 * 1024;
const lowest = (values: readonly number[]) => Math.min(...values);
const measures: readonly {
  readonly what: string;
  /** What stands for a third of the samples. Sockets and timers are as many as are in use; what leaks is there when nothing is. */
  readonly from: (values: readonly number[]) => number;
  readonly of: keyof Sample;
  readonly bound: Bound;
  readonly unit: number;
}[] = [
  { what: 'heap, MiB', of: 'heapBytes', from: median, bound: { share: 0.05, slack: 1 }, unit: mebibyte },
  { what: 'memory of the process, MiB', of: 'rssBytes', from: median, bound: { share: 0.1, slack: 8 }, unit: mebibyte },
  { what: 'open files and sockets', of: 'descriptors', from: lowest, bound: { share: 0, slack: 8 }, unit: 1 },
  { what: 'what keeps the event loop alive', of: 'resources', from: lowest, bound: { share: 0, slack: 8 }, unit: 1 },
];
const fewest = 9;

/**
 * Whether nothing grows. The first third is for warming up; the other two are compared, so that neither one sample nor the machine's
 * speed decides.
 */
export function isFlat(samples: readonly Sample[]): readonly Finding[] {
  if (samples.length < fewest) throw new Error(`${samples.length} samples are too few to judge: ${fewest} are needed.`);
  return measures.map(({ what, of, from, bound, unit }) => {
    const values = samples.flatMap((sample) => (sample[of] === null ? [] : [sample[of] / unit]));
    if (values.length === 0) return { what, holds: true, detail: 'this system does not tell' };
    const third = Math.floor(values.length / 3);
    const [middle, last] = [from(values.slice(third, 2 * third)), from(values.slice(2 * third))];
    const most = middle * (1 + bound.share) + bound.slack;
    const detail = `${middle.toFixed(1)} in the middle third, ${last.toFixed(1)} in the last, at most ${most.toFixed(1)}`;
    return { what, holds: last <= most, detail };
  });
}
