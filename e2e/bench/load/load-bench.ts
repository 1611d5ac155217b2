import { join } from 'node:path';
import { measuredApart } from '../common/apart.ts';
import { spread } from '../common/statistics.ts';
import type { PartResult } from '../report/finding.ts';
import { Sink } from '../sink/sink.ts';
import type { LoadReading, LoadSettings } from './load.ts';
import { all, type LoadReadings, loadFindings, type Pair } from './load-findings.ts';

interface Lengths {
  /** Of each reading. */
  readonly seconds: number;
  readonly runs: number;
  /** Of what only shows how it grows. */
  readonly runsOfGrowth: number;
}

/** What periodic notifications cost, how late they are, and how that grows, against a bare timer wheel with dispatch in the same run. */
export async function loadBench({ short }: { readonly short: boolean }): Promise<PartResult> {
  const sink = await Sink.start();
  const lengths = short ? { seconds: 6, runs: 3, runsOfGrowth: 1 } : { seconds: 20, runs: 5, runsOfGrowth: 3 };
  try {
    const readings = await read(sink.uri, lengths);
    const noise = spread(readings.many.bare.map(all));
    return { findings: loadFindings(readings), noise, runs: lengths.runs, readings };
  } finally {
    await sink.stop();
  }
}

async function read(uri: string, { seconds, runs, runsOfGrowth }: Lengths): Promise<LoadReadings> {
  const at = (groups: number, rate: number) => ({
    ...{ uri, seconds, groups, intervalSeconds: groups / rate },
    connections: rate > 5_000 ? 50 : 10,
  });
  const idle = { uri, seconds: 2, connections: 10, intervalSeconds: 0 };
  return {
    few: await pair(at(100, 100), runsOfGrowth),
    more: await pair(at(1_000, 1_000), runsOfGrowth),
    many: await pair(at(10_000, 1_000), runs),
    slow: await pair(at(100_000, 1_000), runsOfGrowth),
    fast: await pair(at(10_000, 5_000), runs),
    most: await pair(at(100_000, 10_000), runsOfGrowth),
    dialing: await subject('engine', { ...at(10_000, 1_000), isDialing: true }),
    watched: await subject('engine', { ...at(10_000, 1_000), hasWindow: true }),
    empty: await subject('idle', { ...idle, groups: 0 }),
    loaded: await subject('idle', { ...idle, groups: 10_000, isPlain: true }),
    rich: await subject('idle', { ...idle, groups: 10_000 }),
  };
}

async function pair(settings: LoadSettings, runs: number): Promise<Pair> {
  const engine: LoadReading[] = [];
  const bare: LoadReading[] = [];
  for (let run = 0; run < runs; run++) {
    bare.push(await subject('bare-wheel', settings));
    engine.push(await subject('engine', settings));
  }
  return { engine, bare };
}

function subject<Reading>(name: string, settings: LoadSettings): Promise<Reading> {
  return measuredApart<LoadSettings, Reading>(join(import.meta.dirname, `${name}-subject.ts`), settings);
}
