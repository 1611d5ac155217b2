import { type Finding, figure, goal } from '../report/finding.ts';
import type { Reading } from './measure.ts';
import type { StartUp } from './start-up.ts';

/** What the goals ask of the window: how it is while the log follows 1,000 notifications a second, and how soon it is there. */
export function windowFindings(started: StartUp, following: readonly Reading[], base: readonly Reading[]): Finding[] {
  const sum = (figureOf: (reading: Reading) => number) =>
    following.reduce((total, reading) => total + figureOf(reading), 0);
  const [first, last] = [following[0]?.heap ?? Number.NaN, following.at(-1)?.heap ?? Number.NaN];
  const where = 'window at 1,000 notifications/s, Chromium';
  return [
    goal(
      'P8',
      `${where}: frames over 50 ms`,
      sum(({ slowFrames }) => slowFrames),
      '',
      { atMost: 0 },
    ),
    figure(
      `... tasks over 50 ms of CPU`,
      sum(({ longTasks }) => longTasks),
      '',
    ),
    // What the collector leaves differs by some hundred KiB.
    goal('P8', `${where}: growth of the heap after the first third`, (last - first) / 2 ** 20, 'MiB', { atMost: 1 }),
    figure(
      '... frames over 50 ms while nothing is sent',
      base.reduce((total, { slowFrames }) => total + slowFrames, 0),
      '',
    ),
    goal('P9', 'start to a usable window, empty', started.empty / 1_000, 's', { atMost: 1 }),
    goal('P9', 'start to a usable window, 10,000 groups', started.many / 1_000, 's', { atMost: 1.5 }),
  ];
}
