import { run } from '../processes.ts';
import { nodeScript } from '../project.ts';
import { buildStale } from './build.ts';

/** `npm run bench [-- --short] [--profile] [throughput] [load] ...`: measures; see e2e/bench. In a process of its own, since CPU time is counted. */
export default async function benchCommand(args: string[]): Promise<number> {
  if (!(await buildStale())) return 1;
  return run(process.execPath, nodeScript('e2e/bench/bench.ts', args));
}
