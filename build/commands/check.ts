import { makeChecks, printCheck } from '../suites/checks.ts';

/** `npm run check`: types, lint, format, dead code and walls. */
export default async function checkCommand(): Promise<number> {
  const results = await makeChecks(printCheck);
  return results.every(({ passed }) => passed) ? 0 : 1;
}
