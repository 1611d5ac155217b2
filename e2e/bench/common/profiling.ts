import { basename } from 'node:path';
import { inProject } from '../../../build/project.ts';

/** The environment variable by which `--profile` reaches the processes that are measured. */
const variable = 'BENCH_PROFILE';

/** From now on, each thread that is measured leaves a CPU profile in `test-results/bench/profiles`; it costs some of the speed. */
export function profileAll(): void {
  process.env[variable] = '1';
}

/** What Node is started with for that. */
export function profileArguments(script: string): string[] {
  if (process.env[variable] === undefined) return [];
  return ['--cpu-prof', `--cpu-prof-dir=${inProject('test-results/bench/profiles', basename(script, '.ts'))}`];
}
