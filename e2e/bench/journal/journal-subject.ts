/** The journal alone: rows as fast as its disk takes them, and then queries over all of them. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../../../electron/core/journal/journal.ts';
import { WorkerStore } from '../../../electron/core/journal/worker-store.ts';
import { realClock } from '../../../electron/core/ports/clock.ts';
import type { LogQuery } from '../../../shared/log-query/log-query.ts';
import { measure } from '../common/apart.ts';
import { startCpu } from '../common/cpu.ts';
import { median } from '../common/statistics.ts';
import { groups, nameOf, row } from './rows.ts';

export interface JournalSettings {
  readonly rows: number;
}

export interface JournalReading {
  readonly rowsPerSecond: number;
  /** CPU for each row on the main thread, and in all threads. */
  readonly threadUs: number;
  readonly processUs: number;
  readonly bytesPerRow: number;
  /** The newest 200 of one Campaign Group that failed: median and slowest of many, ms. */
  readonly queryMs: number;
  readonly slowestQueryMs: number;
}

/** More than wait for the disk at any time: the journal is always busy, and never has to let go of any. */
const waitingAtMost = 5_000;
const queries = 40;

measure(async ({ rows }: JournalSettings): Promise<JournalReading> => {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-group-console-bench-'));
  const path = join(folder, 'journal.sqlite');
  const { store } = await WorkerStore.open(path, Date.now());
  if (!store) throw new Error('The journal cannot be opened.');
  let kept = 0;
  let wake = () => {};
  const publish = () => {
    kept += 1;
    wake();
  };
  const nothing = () => {};
  const told = { onHealth: nothing, onState: nothing, onReplaced: nothing };
  const journal = new Journal(store, { clock: realClock, publish, ...told });
  // Nothing is deleted for its age or for the size of the file.
  journal.retain({ days: 100_000, mebibytes: 1_000_000 });
  const [cpu, start] = [startCpu(), performance.now()];
  for (let put = 0; put < rows; put++) {
    journal.put(row(journal.nextSeq()));
    if (put - kept >= waitingAtMost)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
  await journal.settled();
  const [took, used] = [(performance.now() - start) / 1_000, cpu()];
  const { size } = await stat(path);
  const times: number[] = [];
  for (let query = 0; query < queries; query++) times.push(await timeOfQuery(journal, (query * 997) % groups));
  await journal.close();
  await rm(folder, { recursive: true });
  return {
    rowsPerSecond: rows / took,
    threadUs: (used.thread / rows) * 1_000,
    processUs: (used.process / rows) * 1_000,
    bytesPerRow: size / rows,
    queryMs: median(times),
    slowestQueryMs: Math.max(...times),
  };
});

async function timeOfQuery(journal: Journal, group: number): Promise<number> {
  const query: LogQuery = {
    clauses: [
      { field: 'group', negated: false, values: [nameOf(group)] },
      { field: 'outcome', negated: false, values: ['failed'] },
    ],
  };
  const start = performance.now();
  const { rows } = await journal.page({ query, limit: 200 });
  if (rows.length === 0) throw new Error(`No row of ${nameOf(group)} has failed.`);
  return performance.now() - start;
}
