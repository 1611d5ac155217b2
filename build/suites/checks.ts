import { capture } from '../processes.ts';
import { inProject, program } from '../project.ts';

/** One check of the sources: its name, and the program that makes it. */
interface Check {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
}

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
}

const checks: readonly Check[] = [
  { name: 'types', file: program('typescript', 'tsc'), args: ['-b', '--pretty', 'false'] },
  {
    name: 'lint and format',
    file: program('@biomejs/biome', 'biome'),
    args: ['check', `--config-path=${inProject('build/code-style.json')}`, '--error-on-warnings'],
  },
  { name: 'dead code', file: program('knip', 'knip'), args: ['--config', 'build/knip.json', '--no-progress'] },
  {
    name: 'walls',
    file: program('vitest', 'vitest'),
    args: ['run', '--config', 'build/vitest.config.ts', 'build/walls.test.ts'],
  },
];

/** Makes all checks at once; `tell` hears of each in the order of the list. */
export async function makeChecks(tell: (result: CheckResult) => void): Promise<CheckResult[]> {
  const running = checks.map(async ({ name, file, args }) => {
    const { code, output } = await capture(process.execPath, [file, ...args]);
    return { name, passed: code === 0, output };
  });
  const results: CheckResult[] = [];
  for (const result of running) {
    results.push(await result);
    tell(await result);
  }
  return results;
}

/** `pass  types`, or `FAIL` with what the program wrote. */
export function printCheck({ name, passed, output }: CheckResult): void {
  console.log(passed ? `pass  ${name}` : `FAIL  ${name}\n${output.trimEnd()}\n`);
}
