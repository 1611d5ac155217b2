import { join } from 'node:path';
import { measuredApart } from '../common/apart.ts';
import { medianOf, ratioOf, spread } from '../common/statistics.ts';
import { type Finding, figure, goal, type PartResult } from '../report/finding.ts';
import { Sink } from '../sink/sink.ts';
import type { IdleReading } from './idle-subject.ts';
import type { LoadReading, LoadSettings } from './load.ts';

interface Pair {
  readonly engine: readonly LoadReading[];
  readonly bare: readonly LoadReading[];
}

const thread = ({ threadUs }: LoadReading) => threadUs;
const all = ({ processUs }: LoadReading) => processUs;
const delay = ({ delay: { p99 } }: LoadReading) => p99;
const jitter = ({ jitter: { p99 } }: LoadReading) => p99;

/** What periodic notifications cost, how late they are, and how that grows, against a bare timer wheel with dispatch in the same run. */
export async function loadBench({ short }: { readonly short: boolean }): Promise<PartResult> {
  const sink = await Sink.start();
  const [seconds, runs, runsOfGrowth] = short ? [6, 3, 1] : [20, 5, 3];
  const usual = { uri: sink.uri, connections: 10, intervalSeconds: 10, seconds };
  const subject = <Reading>(name: string, settings: LoadSettings) =>
    measuredApart<LoadSettings, Reading>(join(import.meta.dirname, `${name}-subject.ts`), settings);
  const pair = async (settings: LoadSettings, runs: number): Promise<Pair> => {
    const engine: LoadReading[] = [];
    const bare: LoadReading[] = [];
    for (let run = 0; run < runs; run++) {
      bare.push(await subject('bare-wheel', settings));
      engine.push(await subject('engine', settings));
    }
    return { engine, bare };
  };
  try {
    const at = (groups: number, rate: number) => ({ ...usual, groups, intervalSeconds: groups / rate });
    const few = await pair(at(100, 100), runsOfGrowth);
    const more = await pair(at(1_000, 1_000), runsOfGrowth);
    const many = await pair({ ...usual, groups: 10_000 }, runs);
    const fast = await pair({ ...usual, groups: 10_000, intervalSeconds: 2 }, runs);
    const most = await pair({ ...usual, groups: 100_000, connections: 50 }, runsOfGrowth);
    const slow = await pair(at(100_000, 1_000), runsOfGrowth);
    const dialing = await subject<LoadReading>('engine', { ...usual, groups: 10_000, isDialing: true });
    const watched = await subject<LoadReading>('engine', { ...usual, groups: 10_000, hasWindow: true });
    const idle = { ...usual, intervalSeconds: 0, seconds: 2 };
    const empty = await subject<IdleReading>('idle', { ...idle, groups: 0 });
    const loaded = await subject<IdleReading>('idle', { ...idle, groups: 10_000, isPlain: true });
    const rich = await subject<IdleReading>('idle', { ...idle, groups: 10_000 });
    return {
      findings: [
        ...costs(many, '10,000 groups, 1,000/s'),
        ...costs(most, '100,000 groups, 10,000/s'),
        figure('... 10,000 groups, with simulated calls: CPU of all threads', dialing.processUs, 'us'),
        figure('... 10,000 groups, with a window: CPU of all threads', watched.processUs, 'us'),
        ...delays(many, '1,000/s'),
        ...delays(fast, '5,000/s'),
        ...jitters(many, most),
        ...memory(empty, loaded, rich),
        ...growth(few, more, many, slow),
      ],
      noise: spread(many.bare.map(all)),
      runs,
      readings: { few, more, many, fast, most, slow, dialing, watched, empty, loaded, rich },
    };
  } finally {
    await sink.stop();
  }
}

function costs({ engine, bare }: Pair, when: string): Finding[] {
  const against = 'against a bare wheel with dispatch';
  return [
    goal('P3', `CPU of all threads, ${when}, ${against}`, ratioOf(engine, bare, all), 'x', { atMost: 1.6 }),
    figure('... of the sending thread', ratioOf(engine, bare, thread), 'x'),
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
    goal('P10', 'CPU for each notification at 1,000/s, 100,000 groups against 1,000', grown / base, 'x', { atMost: 1.3 }),
    figure('... 100 groups, at 100/s', medianOf(few.engine, all), 'us'),
    figure('... 1,000 groups', base, 'us'),
    figure('... 10,000 groups', medianOf(many.engine, all), 'us'),
    figure('... 100,000 groups', grown, 'us'),
  ];
}
