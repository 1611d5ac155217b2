import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '../../../build/project.ts';
import { load, machine } from '../common/machine.ts';
import type { PartResult } from './finding.ts';

/** A part as it is kept, so that the table can have the newest of each. */
export interface KeptResult extends PartResult {
  readonly part: string;
  /** When it began, ISO 8601. */
  readonly at: string;
  readonly machine: string;
  /** How many threads wanted to run when it began. */
  readonly load: number;
  readonly short: boolean;
}

export const resultsFolder: string = inProject('test-results/bench');

/** Runs a part, and keeps what it came to in `test-results/bench`. */
export async function kept(part: string, short: boolean, run: () => Promise<PartResult>): Promise<KeptResult> {
  const begun = { part, at: new Date().toISOString(), machine: machine(), load: load(), short };
  const result: KeptResult = { ...begun, ...(await run()) };
  await mkdir(resultsFolder, { recursive: true });
  await writeFile(fileOf(part), `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

/** The newest results of these parts, as far as there are any. */
export async function keptResults(parts: readonly string[]): Promise<readonly KeptResult[]> {
  const results: KeptResult[] = [];
  for (const part of parts) {
    const text = await readFile(fileOf(part), 'utf8').catch(() => null);
    if (text !== null) results.push(JSON.parse(text) as KeptResult);
  }
  return results;
}

function fileOf(part: string): string {
  return join(resultsFolder, `${part}.json`);
}
