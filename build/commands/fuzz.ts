import { parseArgs } from 'node:util';
import { run } from '../processes.ts';
import { program } from '../project.ts';

const usage = `Runs the fuzzers longer than the tests do, from another seed each time.

  npm run fuzz -- [--runs N] [--seed N] [NAME ...]

  --runs N   inputs for each property (10000 without it)
  --seed N   begin with this seed; what was found tells its seed and path
  NAME       only files whose path has NAME in it, such as scenario or bridge`;

/** `npm run fuzz`: the tests whose names end with .fuzz.test.ts; the exit code is theirs. */
export default async function fuzzCommand(args: string[]): Promise<number> {
  const given = readArguments(args);
  if (given === null) {
    console.error(usage);
    return 2;
  }
  const { runs, seed, names } = given;
  const files = names.length === 0 ? ['.fuzz.test.ts'] : names.map((name) => `${name}.fuzz.test.ts`);
  const settings = ['run', '--config', 'build/vitest.config.ts', '--testTimeout', '0'];
  return run(process.execPath, [program('vitest', 'vitest'), ...settings, ...files], {
    env: { FUZZ_RUNS: runs, FUZZ_SEED: seed },
  });
}

function readArguments(args: string[]): { runs: string; seed: string; names: string[] } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: 'random' } },
    });
    const { runs, seed } = values;
    const isGood = /^[1-9]\d{0,8}$/.test(runs) && /^(random|-?\d{1,10})$/.test(seed);
    return isGood ? { runs, seed, names: positionals } : null;
  } catch {
    return null;
  }
}
