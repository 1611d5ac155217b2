import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { profileAll } from './common/profiling.ts';
import { dialingBench } from './dialing.ts';
import { journalBench } from './journal/journal-bench.ts';
import { loadBench } from './load/load-bench.ts';
import { receiversBench } from './receivers/receivers-bench.ts';
import { kept, keptResults, resultsFolder } from './report/results.ts';
import { markdownTable, textTable } from './report/table.ts';
import { throughputBench } from './throughput/throughput.ts';
import { windowBench } from './window/window.ts';

const benches = {
  throughput: throughputBench,
  load: loadBench,
  journal: journalBench,
  receivers: receiversBench,
  dialing: dialingBench,
  window: windowBench,
};
const usage = `Usage: npm run bench [-- --short] [--profile] [${Object.keys(benches).join('] [')}]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { short: { type: 'boolean', default: false }, profile: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !(name in benches));
  if (unknown !== undefined) throw new Error(`There is no bench ${unknown}.`);
  if (values.profile) profileAll();
  for (const [name, bench] of Object.entries(benches))
    if (positionals.length === 0 || positionals.includes(name))
      console.log(textTable(await kept(name, values.short, () => bench(values))));
  // Of the parts that were left out, what they came to the last time.
  await writeFile(join(resultsFolder, 'table.md'), markdownTable(await keptResults(Object.keys(benches))));
  console.log(`All of it, and the table of the README: ${resultsFolder}`);
} catch (error) {
  console.error(`${error instanceof Error ? (error.stack ?? error.message) : error}\n${usage}`);
  process.exitCode = 1;
}
