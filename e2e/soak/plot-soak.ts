import { drawPlot, type LegendEntry, type Line, type Panel } from '../../build/plot.ts';
import type { Sample } from './messages.ts';

const mebibyte = 1024 * 1024;
const strong = { colour: '#3b5bdb', dash: '' };
const faint = { colour: '#c92a2a', dash: '4 2' };
const legend: readonly LegendEntry[] = [
  { label: 'the first named', ...strong },
  { label: 'the second named', ...faint },
];

type Value = (sample: Sample) => number | null;

/** The samples of a soak over time. */
export function plotSoak(samples: readonly Sample[]): string {
  const end = samples.at(-1) ?? { seconds: 0, notifications: 0 };
  const title = `Soak: ${Math.round(end.seconds / 60)} minutes, ${end.notifications} notifications`;
  const panel = (name: string, ...values: Value[]) => panelOf(name, samples, values);
  const panels = [
    panel(
      'Memory, MiB: process, heap',
      ({ rssBytes }) => rssBytes / mebibyte,
      ({ heapBytes }) => heapBytes / mebibyte,
    ),
    panel(
      'Handles: descriptors, resources',
      ({ descriptors }) => descriptors,
      ({ resources }) => resources,
    ),
    panel(
      'Event loop delay, ms: p50, p99',
      ({ loopP50Ms }) => loopP50Ms,
      ({ loopP99Ms }) => loopP99Ms,
    ),
    panel(
      'Notifications: waiting, on the wire',
      ({ waiting }) => waiting,
      ({ onWire }) => onWire,
    ),
    panel('Journal, MiB', ({ journalBytes }) => journalBytes / mebibyte),
    panel(
      'Journal, thousands of rows; made, in all',
      ({ journalRows }) => journalRows / 1_000,
      ({ notifications }) => notifications / 1_000,
    ),
  ];
  return drawPlot(title, panels, legend);
}

function panelOf(title: string, samples: readonly Sample[], values: readonly Value[]): Panel {
  const minutes = (samples.at(-1)?.seconds ?? 0) / 60;
  const all = values.flatMap((value) => samples.map((sample) => value(sample) ?? 0));
  const most = roundUp(Math.max(1, ...all));
  const lines = values.map((value, index): Line => {
    const points = samples.map((sample) => [sample.seconds / 60, value(sample)] as const);
    return { ...(index === 0 ? strong : faint), points };
  });
  return {
    title,
    x: {
      most: minutes || 1,
      ticks: fourths(minutes || 1).map((at) => ({ at, label: `${Number(at.toFixed(1))} min` })),
    },
    y: { most, ticks: fourths(most).map((at) => ({ at, label: String(Number(at.toFixed(2))) })) },
    lines,
  };
}

function fourths(most: number): number[] {
  return [0, 1, 2, 3, 4].map((fourth) => (most * fourth) / 4);
}

/** To one of 1, 2, 4, 8, and these with noughts. */
function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 4, 8, 10].find((step) => step * power >= most) ?? 10) * power;
}
