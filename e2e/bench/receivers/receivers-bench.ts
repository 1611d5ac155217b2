import { join } from 'node:path';
import { measuredApart } from '../common/apart.ts';
import { medianOf, spread } from '../common/statistics.ts';
import { type Finding, figure, type PartResult } from '../report/finding.ts';
import { Sink } from '../sink/sink.ts';
import type { Fault } from './bad-process.ts';
import type { BadReceiverReading, BadReceiverSettings } from './bad-receiver-subject.ts';

const groups = 2_000;
const intervalSeconds = 2;
const timeoutSeconds = 2;
const kinds: readonly Fault[] = ['slow', 'refusing', 'resetting', 'silent'];

/** What a bad receiver of one half of the Campaign Groups does to the other half, and to the engine; against two good ones. */
export async function receiversBench({ short }: { readonly short: boolean }): Promise<PartResult> {
  const sink = await Sink.start();
  const [seconds, runs] = short ? [6, 1] : [12, 3];
  const subject = (fault: Fault | null) =>
    measuredApart<BadReceiverSettings, BadReceiverReading>(join(import.meta.dirname, 'bad-receiver-subject.ts'), {
      ...{ uri: sink.uri, connections: 10, groups, intervalSeconds, timeoutSeconds, seconds, fault },
    });
  try {
    const good: BadReceiverReading[] = [];
    const bad: Record<Fault, BadReceiverReading[]> = { slow: [], refusing: [], resetting: [], silent: [] };
    for (let run = 0; run < runs; run++) {
      good.push(await subject(null));
      for (const fault of kinds) bad[fault].push(await subject(fault));
    }
    return {
      findings: kinds.flatMap((fault) => findingsOf(fault, bad[fault], good)),
      noise: runs === 1 ? null : spread(good.map(({ processUs }) => processUs)),
      runs,
      readings: { good, bad },
    };
  } finally {
    await sink.stop();
  }
}

function findingsOf(fault: Fault, bad: readonly BadReceiverReading[], good: readonly BadReceiverReading[]): Finding[] {
  const of = (figureOf: (reading: BadReceiverReading) => number) => medianOf(bad, figureOf);
  const isDue = (seconds: number) => (seconds * groups) / 2 / intervalSeconds;
  const heap = (of((reading) => reading.heap) - medianOf(good, (reading) => reading.heap)) / 2 ** 20;
  const [late, usual] = [bad, good].map((readings) => medianOf(readings, ({ jitter }) => jitter.p99));
  return [
    {
      ...figure(
        `${fault} receiver: under way at once, of ${groups} groups`,
        of(({ mostUnderWay }) => mostUnderWay),
        '',
      ),
      limit: { atMost: groups },
    },
    figure('... heap over that with good receivers', heap, 'MiB'),
    figure(
      '... the other receiver: sent, of those due',
      of(({ sent, seconds }) => sent / isDue(seconds)),
      'x',
    ),
    figure('... the other receiver: due to hand-over, p99', late ?? Number.NaN, 'ms'),
    figure('... the same with two good receivers', usual ?? Number.NaN, 'ms'),
    figure(
      '... until all have arrived again, in intervals',
      of(({ recoveryMs }) => recoveryMs / 1_000 / intervalSeconds),
      'x',
    ),
  ];
}
