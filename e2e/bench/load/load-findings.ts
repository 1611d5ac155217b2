import { medianOf, ratioOf } from '../common/statistics.ts';
import { type Finding, figure, goal } from '../report/finding.ts';
import type { IdleReading } from './idle-subject.ts';
import type { LoadReading } from './load.ts';

/** The engine and the bare timer wheel with dispatch, in turn. */
export interface Pair {
  readonly engine: readonly LoadReading[];
  readonly bare: readonly LoadReading[];
}

/** Everything that this part reads. */
export interface LoadReadings {
  /** 100 groups at 100/s, and 1,000, 10,000 and 100,000 at 1,000/s. */
  readonly few: Pair;
  readonly more: Pair;
  readonly many: Pair;
  readonly slow: Pair;
  /** 10,000 groups at 5,000/s, and 100,000 at 10,000/s. */
  readonly fast: Pair;
  readonly most: Pair;
  /** 10,000 groups at 1,000/s, with simulated calls, and with a window. */
  readonly dialing: LoadReading;
  readonly watched: LoadReading;
  /** Without Campaign Groups, with 10,000 plain ones, and with 10,000 that are pinned. */
  readonly empty: IdleReading;
  readonly loaded: IdleReading;
  readonly rich: IdleReading;
}

const thread = ({ threadUs }: LoadReading) => threadUs;
/** CPU of all threads for each notification, us. */
export const all = ({ processUs }: LoadReading) => processUs;
const delay = ({ delay: { p99 } }: LoadReading) => p99;
const jitter = ({ jitter: { p99 } }: LoadReading) => p99;

export function loadFindings(read: LoadReadings): Finding[] {
  const { few, more, many, slow, fast, most } = read;
  return [
    ...costs(many, '10,000 groups, 1,000/s'),
    ...costs(most, '100,000 groups, 10,000/s'),
    figure('... 10,000 groups, with simulated calls: CPU of all threads', read.dialing.processUs, 'us'),
    figure('... 10,000 groups, with a window: CPU of all threads', read.watched.processUs, 'us'),
    ...delays(many, '1,000/s'),
    ...delays(fast, '5,000/s'),
    ...jitters(many, most),
    ...memory(read.empty, read.loaded, read.rich),
    ...growth(few, more, many, slow),
  ];
}

function costs({ engine, bare }: Pair, when: string): Finding[] {
  const against = 'against a bare wheel with dispatch';
  return [
    goal('P3', `CPU of all threads, ${when}, ${against}`, ratioOf(engine, bare, all), 'x', { atMost: 1.6 }),
    figure('... of the sending thread', ratioOf(engine, bare, thread), 'x', 'P3'),
    figure(`... of all threads, for each notification`, medianOf(engine, all), 'us'),
  ];
}

function delays({ engine, bare }: Pair, when: string): Finding[] {
  const [mine, its] = [medianOf(engine, delay), medianOf(bare, delay)];
  return [
    goal('P4', `event-loop delay p99, ${when}, against the bare loop`, mine / its, 'x', { atMost: 2 }),
    goal('P4', `event-loop delay p99, ${when}`, mine, 'ms', { atMost: 10 }),
  ];
}

function jitters(many: Pair, most: Pair): Finding[] {
  const [mine, its] = [medianOf(many.engine, jitter), medianOf(many.bare, jitter)];
  return [
    goal('P5', 'beat, due to hand-over, p99, 10,000 groups, against the bare wheel', mine / its, 'x', { atMost: 1.5 }),
    goal('P5', 'beat, due to hand-over, p99, 10,000 groups', mine, 'ms', { atMost: 5 }),
    figure(
      '... p50',
      medianOf(many.engine, (reading) => reading.jitter.p50),
      'ms',
    ),
    figure(
      '... max',
      medianOf(many.engine, (reading) => reading.jitter.max),
      'ms',
    ),
    figure('... p99, 100,000 groups', medianOf(most.engine, jitter), 'ms'),
    figure('... p99, 100,000 groups, bare wheel', medianOf(most.bare, jitter), 'ms'),
  ];
}

function memory(empty: IdleReading, loaded: IdleReading, rich: IdleReading): Finding[] {
  const each = ({ heap }: IdleReading) => (heap - empty.heap) / 10_000 / 1_024;
  const rss = (loaded.rss - empty.rss) / 2 ** 20;
  return [
    goal('P6', 'heap for each loaded Campaign Group, idle', each(loaded), 'KiB', { atMost: 4 }),
    figure('... with three Calling Lists, and everything pinned', each(rich), 'KiB'),
    goal('P6', 'memory of 10,000 loaded ones over an empty engine', rss, 'MiB', { atMost: 60 }),
  ];
}

function growth(...[few, more, many, slow]: [Pair, Pair, Pair, Pair]): Finding[] {
  const [base, grown] = [medianOf(more.engine, all), medianOf(slow.engine, all)];
  return [
    goal('P10', 'CPU for each notification at 1,000/s, 100,000 groups against 1,000', grown / base, 'x', {
      atMost: 1.3,
    }),
    figure('... 100 groups, at 100/s', medianOf(few.engine, all), 'us'),
    figure('... 1,000 groups', base, 'us'),
    figure('... 10,000 groups', medianOf(many.engine, all), 'us'),
    figure('... 100,000 groups', grown, 'us'),
  ];
}
