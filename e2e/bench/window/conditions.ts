import type { Locator } from '@playwright/test';
import type { BenchConsole } from './bench-console.ts';

/** One way to use the window while it is measured. */
export interface Condition {
  readonly name: string;
  /** Brings the window there; undone by the next one's. */
  readonly arrange: (bench: BenchConsole) => Promise<void>;
  /** What a person does all the while, about four times a second. */
  readonly act?: (bench: BenchConsole) => Promise<void>;
}

const interval = 'campaigngroup-states-interval';

async function setInterval(bench: BenchConsole, seconds: string): Promise<void> {
  await bench.desk.setOption(interval, seconds);
  await bench.desk.show('Groups');
}

async function follow({ desk }: BenchConsole): Promise<void> {
  const reading = desk.log.getByRole('button', { name: 'Reading' });
  if (await reading.isVisible()) await reading.click();
  await desk.log.getByRole('button', { name: 'Following' }).waitFor();
}

async function wheel({ page }: BenchConsole, over: Locator, pixels: number): Promise<void> {
  await over.hover({ position: { x: 200, y: 120 } });
  await page.mouse.wheel(0, pixels);
}

const logGrid = ({ desk }: BenchConsole) => desk.log.getByTestId('log-grid');
const fold = ({ desk }: BenchConsole) => desk.log.getByRole('button', { name: 'Fold', exact: true });
const groupFilter = ({ page }: BenchConsole) => page.getByRole('combobox', { name: 'Filter the Campaign Groups' });

/** The first is the baseline: the same window with nothing to tell of. */
export const conditions: readonly Condition[] = [
  { name: 'nothing is sent', arrange: (bench) => setInterval(bench, '0') },
  { name: 'log follows, folded', arrange: (bench) => setInterval(bench, '10') },
  { name: 'log follows, row by row', arrange: (bench) => fold(bench).click() },
  {
    name: 'log scrolled up',
    arrange: (bench) => wheel(bench, logGrid(bench), -400),
  },
  {
    name: 'inspector open',
    arrange: async (bench) => {
      await follow(bench);
      await bench.desk.group('Campaign_1@').first().locator('[col-id="state"]').click();
      await bench.page.keyboard.press('Enter');
      await bench.desk.inspector.waitFor();
    },
  },
  {
    name: 'grid sorted and filtered, scrolled',
    arrange: async (bench) => {
      await bench.page.keyboard.press('Escape');
      await groupFilter(bench).fill('campaign_1 agents:>5');
      await bench.desk.groups.getByRole('columnheader', { name: 'Busy' }).click();
    },
    act: (bench) => wheel(bench, bench.page.getByTestId('groups-grid'), Math.random() < 0.7 ? 300 : -300),
  },
  {
    name: 'log scrolled through',
    arrange: async (bench) => {
      await groupFilter(bench).fill('');
      await follow(bench);
    },
    act: (bench) => wheel(bench, logGrid(bench), -2_000),
  },
];
