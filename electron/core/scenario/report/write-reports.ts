import { writeAtomically } from '../../workspace/atomic-file.ts';
import { reasonOf } from '../../workspace/workspace-file.ts';
import { playReport } from '../play-report.ts';
import type { Played } from '../play-scenario.ts';
import { htmlReport } from './html.ts';
import { junitXml } from './junit.ts';
import { type RunOrigin, runReport } from './run-report.ts';

/** The text of each kind of report. */
const writers = {
  report: ({ steps, notifications }: Played) => `${JSON.stringify(playReport(steps, notifications), null, 2)}\n`,
  json: (played: Played, origin: RunOrigin) => `${JSON.stringify(runReport(played, origin), null, 2)}\n`,
  junit: (played: Played, origin: RunOrigin) => junitXml(runReport(played, origin)),
  html: (played: Played, origin: RunOrigin) => htmlReport(runReport(played, origin), played.moves),
} as const;

/** Writes the reports that are asked for; what keeps one from being written is a sentence. */
export async function writeReports(
  paths: Partial<Readonly<Record<keyof typeof writers, string | undefined>>>,
  played: Played,
  origin: RunOrigin,
): Promise<string[]> {
  const problems: string[] = [];
  for (const kind of Object.keys(writers) as (keyof typeof writers)[]) {
    const path = paths[kind];
    if (path === undefined) continue;
    try {
      await writeAtomically(path, writers[kind](played, origin));
    } catch (error) {
      problems.push(`The report ${path} cannot be written: ${reasonOf(error)}`);
    }
  }
  return problems;
}
