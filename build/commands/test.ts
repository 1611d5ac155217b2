import { parseArgs } from 'node:util';
import type { Suite, Verdict } from '../suites/suite.ts';
import { allSuites } from '../suites/suites.ts';
import { summary } from '../suites/summary.ts';

const usage = 'Usage: npm test [-- --require=SUITE] [--update-screenshots] [SUITE ...]';

/** `npm test`: runs all suites, or those that are named, and ends with their verdicts. */
export default async function testCommand(args: string[]): Promise<number> {
  const chosen = chooseSuites(args);
  if ('fault' in chosen) {
    console.error(`${chosen.fault}\n${usage}`);
    return 2;
  }
  const results: { suite: Suite; verdict: Verdict }[] = [];
  for (const suite of chosen.suites) {
    console.log(`\n── ${suite.title} ──`);
    results.push({ suite, verdict: await suite.run() });
  }
  console.log(`\n${summary(results).join('\n')}`);
  return results.some(({ verdict }) => verdict.status === 'FAIL') ? 1 : 0;
}

function chooseSuites(args: string[]): { suites: readonly Suite[] } | { fault: string } {
  try {
    const options = {
      require: { type: 'string', multiple: true, default: [] as string[] },
      'update-screenshots': { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const suites = allSuites({ required: values.require, updateScreenshots: values['update-screenshots'] });
    const names = suites.map(({ name }) => name);
    const unknown = [...positionals, ...values.require].find((name) => !names.includes(name));
    if (unknown !== undefined) return { fault: `There is no suite ${unknown}; there are ${names.join(', ')}.` };
    return { suites: positionals.length === 0 ? suites : suites.filter(({ name }) => positionals.includes(name)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
