/**
 * Plays build/samples/working-day.json in virtual time and draws the statistics that were sent, one panel per Campaign Group, into
 * docs/statistics.svg: `node build/plot-statistics.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { playScenario } from '../electron/core/scenario/play-scenario.ts';
import { readScenario } from '../electron/core/scenario/read-scenario.ts';
import { drawPlot, type Panel } from './plot.ts';
import { inProject } from './project.ts';

interface Sample {
  readonly hours: number;
  readonly values: Readonly<Record<string, number | null>>;
}

const lines = [
  { name: 'GSW_STAT_BUSY_FACTOR', label: 'busy factor', colour: '#3b5bdb', dash: '' },
  { name: 'GSW_STAT_HIT_RATIO', label: 'hit ratio', colour: '#2b8a3e', dash: '6 3' },
  { name: 'GSW_STAT_OVERDIAL_RATE', label: 'overdial rate', colour: '#c92a2a', dash: '2 3' },
];
const hoursShown = 8;

const scenario = await readScenario(inProject('build/samples/working-day.json'));
if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
const silent = { step: () => undefined, notification: () => undefined };
const settings = { version: 'plot', receiver: true, speed: 1 };
const { notifications } = await playScenario(scenario.value, settings, silent);

const series = new Map<string, Sample[]>();
let startedAt = 0;
for (const { body, campaignGroup } of notifications) {
  const values = JSON.parse(body);
  const seconds = Number(values.GSW_DATE_TIME);
  startedAt ||= seconds;
  const samples = series.get(campaignGroup) ?? [];
  series.set(campaignGroup, [...samples, { hours: (seconds - startedAt) / 3600, values }]);
}

await mkdir(inProject('docs'), { recursive: true });
await writeFile(
  inProject('docs/statistics.svg'),
  drawPlot(
    'Statistics of six Campaign Groups over a working day',
    [...series].map(([name, samples]) => panelOf(name, samples)),
    lines,
  ),
);

function panelOf(title: string, samples: readonly Sample[]): Panel {
  return {
    title,
    x: { most: hoursShown, ticks: [0, 2, 4, 6, 8].map((hour) => ({ at: hour, label: `${hour} h` })) },
    y: { most: 1, ticks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ at: value, label: String(value) })) },
    lines: lines.map(({ name, colour, dash }) => ({
      colour,
      dash,
      points: samples.map(({ hours, values }) => [hours, hours > hoursShown ? null : (values[name] ?? null)] as const),
    })),
  };
}
