import { parseArgs } from 'node:util';
import { build } from 'vite';
import { writeLicences } from '../licences/write-licences.ts';
import { type Output, outputs } from '../outputs.ts';
import { inProject, root } from '../project.ts';
import { contentHash, Stamp } from '../stamp.ts';

/** `npm run build [-- --force]`: builds what is stale, says what it did. */
export default async function buildCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { force: { type: 'boolean', default: false } } });
  return (await buildStale(outputs, values.force)) ? 0 : 1;
}

/** Builds each output whose sources have changed since it was built. False when one could not be built. */
export async function buildStale(wanted: readonly Output[] = outputs, force = false): Promise<boolean> {
  for (const output of wanted) {
    const stamp = new Stamp(inProject('out/.built-from', output.name));
    const hash = contentHash(root, output.inputs);
    if (!force && stamp.isFresh(output.product, hash)) {
      console.log(`${output.name}: up to date`);
      continue;
    }
    stamp.clear();
    if (!(await buildOne(output))) return false;
    stamp.set(hash);
  }
  return mayShip();
}

/** What is bundled goes along with its licences, or not at all. */
function mayShip(): boolean {
  const { refusals } = writeLicences(outputs.map(({ name }) => name));
  for (const sentence of refusals) console.error(sentence);
  return refusals.length === 0;
}

async function buildOne({ name, viteConfig, mode }: Output): Promise<boolean> {
  const started = performance.now();
  try {
    await build({ configFile: viteConfig, mode, logLevel: 'warn' });
    console.log(`${name}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return true;
  } catch (error) {
    console.error(`${name}: could not be built\n${error instanceof Error ? (error.stack ?? error.message) : error}`);
    return false;
  }
}
