import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { median } from '../common/statistics.ts';
import { BenchConsole } from './bench-console.ts';

/** ms of the wall clock from the start of the program to a window that can be used, the browser being there; medians. */
export interface StartUp {
  readonly empty: number;
  readonly many: number;
}

export async function startUp(
  browser: Browser,
  folder: string,
  groups: number,
  uri: string,
  runs: number,
): Promise<StartUp> {
  const empty: number[] = [];
  const many: number[] = [];
  // The first one warms what is read from the disk.
  for (let run = 0; run <= runs; run++) {
    const times = [await start(browser, folder, null, uri), await start(browser, folder, groups, uri)] as const;
    if (run === 0) continue;
    empty.push(times[0]);
    many.push(times[1]);
  }
  return { empty: median(empty), many: median(many) };
}

/** Usable is what the first Campaign Group can be clicked in, or what offers the sample. */
async function start(browser: Browser, folder: string, groups: number | null, uri: string): Promise<number> {
  const fresh = await mkdtemp(join(folder, 'start-'));
  const begun = performance.now();
  const bench = await BenchConsole.open(browser, fresh, groups, uri);
  const sample = bench.page.getByRole('button', { name: /^Load the sample call centre/ });
  await (groups === null ? sample : bench.desk.button('Load', 'Campaign_1@Agents_1')).waitFor();
  const took = performance.now() - begun;
  await bench.close();
  return took;
}
