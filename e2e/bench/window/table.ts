import { machine } from '../common/machine.ts';
import { median } from '../common/statistics.ts';
import type { Reading } from './measure.ts';
import type { StartUp } from './start-up.ts';

interface Figures {
  readonly started: StartUp;
  /** By condition; the first is the baseline. */
  readonly readings: Readonly<Record<string, readonly Reading[]>>;
  readonly rows: number;
}

const columns: readonly (readonly [string, (all: readonly Reading[], base: readonly Reading[]) => string])[] = [
  ['sent/s', (all) => of(all, 'notifications').toFixed(0)],
  ['page CPU', (all) => `${(of(all, 'pageCpu') / 10).toFixed(1)} %`],
  ['x base', (all, base) => (of(all, 'pageCpu') / of(base, 'pageCpu')).toFixed(1)],
  ['longest', (all) => `${most(all, 'longestTask').toFixed(0)} ms`],
  ['> 50 ms CPU', (all) => String(sum(all, 'longTasks'))],
  ['frames > 50 ms', (all) => String(sum(all, 'slowFrames'))],
  ['program CPU', (all) => (all[0]?.programCpu === null ? '-' : `${(of(all, 'programCpu') / 10).toFixed(1)} %`)],
  ['messages/s', (all) => of(all, 'messages').toFixed(0)],
  ['events/s', (all) => of(all, 'events').toFixed(0)],
  ['KiB/s', (all) => (of(all, 'bytes') / 1024).toFixed(0)],
  ['heap MiB', (all) => all.map(({ heap }) => (heap / 2 ** 20).toFixed(1)).join(' ')],
  ['DOM', (all) => String(all.at(-1)?.domNodes ?? 0)],
];

/** The figures as text, to be printed. */
export function table({ started, readings, rows }: Figures): string {
  const base = Object.values(readings)[0] ?? [];
  const lines = [
    ['', ...columns.map(([name]) => name)],
    ...Object.entries(readings).map(([name, all]) => [name, ...columns.map(([, cell]) => cell(all, base))]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const [empty, many] = [started.empty, started.many].map((ms) => `${(ms / 1_000).toFixed(2)} s`);
  return [
    `window, 10,000 Campaign Groups; ${machine()}`,
    'CPU is of one core and hardly depends on what else the machine does; frames are of the wall clock, so compare them with the first line',
    ...lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')),
    ...Object.entries(readings).flatMap(([name, all], index) =>
      index === 0 || of(all, 'notifications') > 950 ? [] : [`Of no worth, the machine could not send as much: ${name}`],
    ),
    `${rows} notifications were sent. Start to a usable window: empty ${empty}, 10,000 Campaign Groups ${many} (wall clock).`,
  ].join('\n');
}

type Figure = keyof Reading;

function of(all: readonly Reading[], figure: Figure): number {
  return median(all.map((reading) => reading[figure] ?? Number.NaN));
}

function most(all: readonly Reading[], figure: Figure): number {
  return Math.max(...all.map((reading) => reading[figure] ?? 0));
}

function sum(all: readonly Reading[], figure: Figure): number {
  return all.reduce((total, reading) => total + (reading[figure] ?? 0), 0);
}
