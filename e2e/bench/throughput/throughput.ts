import { join } from 'node:path';
import { measuredApart } from '../common/apart.ts';
import { medianOf, ratioOf, spread } from '../common/statistics.ts';
import { type Finding, figure, goal, type PartResult } from '../report/finding.ts';
import { Sink } from '../sink/sink.ts';
import type { FullPathReading } from './full-path.ts';
import type { SenderReading, SenderSettings } from './sender.ts';
import { wrkReading } from './wrk.ts';

/** What each sender came to, in turn. */
interface Readings {
  readonly raw: SenderReading[];
  readonly full: FullPathReading[];
  readonly unseen: FullPathReading[];
  /** With the engine in a thread of its own. */
  readonly apart: FullPathReading[];
  readonly autocannon: SenderReading[];
  readonly fetch: SenderReading[];
  readonly wrk: SenderReading[];
}

/** How many notifications the engine can send, against senders that do nothing else; one receiver for all of them. */
export async function throughputBench({ short }: { readonly short: boolean }): Promise<PartResult> {
  const sink = await Sink.start();
  try {
    const times = { seconds: short ? 4 : 8, warmUpSeconds: short ? 3 : 5 };
    const runs = short ? 3 : 5;
    const ten = await read({ ...times, uri: sink.uri, connections: 10 }, runs);
    const fifty = await read({ ...times, uri: sink.uri, connections: 50 }, runs);
    const findings = [...findingsOf(ten, 10), ...findingsOf(fifty, 50)];
    return { findings, noise: spread(ten.raw.map(rate)), runs, readings: { ten, fifty } };
  } finally {
    await sink.stop();
  }
}

async function read(settings: SenderSettings, runs: number): Promise<Readings> {
  const readings: Readings = { raw: [], full: [], unseen: [], apart: [], autocannon: [], fetch: [], wrk: [] };
  const of = <Reading>(subject: string, more: object = {}) =>
    measuredApart<object, Reading>(join(import.meta.dirname, `${subject}-subject.ts`), { ...settings, ...more });
  for (let run = 0; run < runs; run++) {
    readings.raw.push(await of('raw-dispatch'));
    readings.full.push(await of('full-path', { hasWindow: true }));
    readings.unseen.push(await of('full-path', { hasWindow: false }));
    readings.apart.push(await of('engine-apart', { hasWindow: true }));
    readings.autocannon.push(await of('autocannon'));
    readings.fetch.push(await of('fetch'));
    const wrk = await wrkReading(settings);
    if (wrk) readings.wrk.push(wrk);
  }
  return readings;
}

const rate = ({ perSecond }: SenderReading) => perSecond;
const threadUs = ({ threadUs: us }: SenderReading) => us ?? Number.NaN;
const processUs = ({ processUs: us }: SenderReading) => us ?? Number.NaN;

function findingsOf(
  { raw, full, unseen, apart, autocannon, fetch, wrk }: Readings,
  connections: number,
): readonly Finding[] {
  const path = `full path with a window, ${connections} connections`;
  const written = medianOf(full, ({ writtenPerSecond }) => writtenPerSecond);
  const findings = [
    goal('P1', `${path}: rate, of raw undici dispatch`, ratioOf(full, raw, rate), 'x', { atLeast: 0.7 }),
    figure('... the same by CPU of the sending thread', 1 / ratioOf(full, raw, threadUs), 'x', 'P1'),
    figure('... the same by CPU of all threads', 1 / ratioOf(full, raw, processUs), 'x'),
    figure('... without a window: rate', ratioOf(unseen, raw, rate), 'x'),
    figure(
      '... with the engine in a thread of its own, of that in the main thread: rate',
      ratioOf(apart, full, rate),
      'x',
    ),
    figure('... the same by CPU of all threads', ratioOf(apart, full, processUs), 'x'),
    goal('P2', `${path}: rate, of autocannon's`, ratioOf(full, autocannon, rate), 'x', { atLeast: 0.5 }),
    goal('P2', `${path}: rate, of undici fetch's`, ratioOf(full, fetch, rate), 'x', { atLeast: 10 }),
    ...(wrk.length === 0 ? [] : [figure(`${path}: rate, of wrk's`, ratioOf(full, wrk, rate), 'x')]),
    figure(`${path}: sent`, medianOf(full, rate), '/s'),
    figure('... with every row on disk', written, '/s'),
    figure(`raw undici dispatch, ${connections} connections`, medianOf(raw, rate), '/s'),
  ];
  // The goals are for 10.
  return connections === 10 ? findings : findings.map(({ what, value, unit }) => figure(what, value, unit));
}
