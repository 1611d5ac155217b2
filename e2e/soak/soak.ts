import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { inProject } from '../../build/project.ts';
import type { Sample, SoakSettings } from './messages.ts';
import { plotSoak } from './plot-soak.ts';
import { runSoak } from './run-soak.ts';

const usage = 'Usage: npm run soak [-- --minutes N] [--groups N]';
/** Long enough for a night; samples are as many in every run. */
const usualMinutes = 8 * 60;
const samples = 120;
const shortestMinutes = 1;

/** 0: everything holds; 1: something does not, or it could not be run; 2: an argument is wrong. */
async function soak(args: string[]): Promise<number> {
  const read = readArguments(args);
  if ('fault' in read) {
    console.error(`${read.fault}\n${usage}`);
    return 2;
  }
  const result = await runSoak(read.settings, (sample) => console.log(lineOf(sample)));
  await mkdir(inProject('test-results/soak'), { recursive: true });
  await writeFile(inProject('test-results/soak/soak.json'), `${JSON.stringify(result, null, 1)}\n`);
  await writeFile(inProject('test-results/soak/soak.svg'), plotSoak(result.samples));
  for (const { what, holds, detail } of result.findings)
    console.log(`${holds ? 'holds ' : 'BROKEN'}  ${what}: ${detail}`);
  console.log('test-results/soak/soak.json and soak.svg were written.');
  return result.findings.every(({ holds }) => holds) ? 0 : 1;
}

function readArguments(args: string[]): { readonly settings: SoakSettings } | { readonly fault: string } {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { minutes: text, groups: text } });
    const minutes = Number(values.minutes ?? usualMinutes);
    const groups = Number(values.groups ?? 300);
    if (!(minutes >= shortestMinutes)) return { fault: `--minutes must be at least ${shortestMinutes}.` };
    if (!Number.isInteger(groups) || groups < 1) return { fault: '--groups must be a positive whole number.' };
    const seconds = minutes * 60;
    const sampling = { unit: 'seconds', length: seconds, sampleEvery: seconds / samples } as const;
    const load = { groups, intervalSeconds: 2, groupsAtOnce: 3, restMs: 100, journalMebibytes: 128 };
    return { settings: { ...load, ...sampling } };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function lineOf({ seconds, notifications, rssBytes, heapBytes, descriptors, loopP99Ms, waiting }: Sample): string {
  const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  return [
    `${(seconds / 60).toFixed(1)} min`,
    `${notifications} notifications`,
    `process ${mebibytes(rssBytes)}`,
    `heap ${mebibytes(heapBytes)}`,
    `${descriptors ?? '?'} descriptors`,
    `p99 ${loopP99Ms.toFixed(1)} ms`,
    `${waiting} waiting`,
  ].join(', ');
}

process.exitCode = await soak(process.argv.slice(2));
