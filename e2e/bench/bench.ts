import { parseArgs } from 'node:util';
import { dialingBench } from './dialing.ts';
import { windowBench } from './window.ts';

const benches = { dialing: dialingBench, window: windowBench };
const usage = `Usage: npm run bench [-- --short] [${Object.keys(benches).join('] [')}]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { short: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !(name in benches));
  if (unknown !== undefined) throw new Error(`There is no bench ${unknown}.`);
  for (const [name, bench] of Object.entries(benches))
    if (positionals.length === 0 || positionals.includes(name)) await bench(values);
} catch (error) {
  console.error(`${error instanceof Error ? (error.stack ?? error.message) : error}\n${usage}`);
  process.exitCode = 1;
}
