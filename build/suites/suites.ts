import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { here, noDisplay } from '../../electron/browser/visible-window.ts';
import { buildStale } from '../commands/build.ts';
import { makePackages } from '../commands/dist.ts';
import { fetchElectron } from '../electron-runtime.ts';
import { edition } from '../packaging/edition.ts';
import { standInsOn } from '../packaging/plan.ts';
import { run } from '../processes.ts';
import { inProject, program } from '../project.ts';
import { makeChecks, printCheck } from './checks.ts';
import { countPlaywright, countVitest, readReport, removeReport } from './reports.ts';
import { judge, notRun, type Suite, type Verdict } from './suite.ts';

export interface SuiteSettings {
  /** Names of the suites that must not be left out. */
  readonly required: readonly string[];
  /** Whether the pictures of the README are made anew from this run. */
  readonly updateScreenshots: boolean;
}

/** All suites, in the order in which they run. */
export function allSuites({ required, updateScreenshots }: SuiteSettings): readonly Suite[] {
  const pictures = updateScreenshots ? { UPDATE_SCREENSHOTS: '1' } : {};
  return [
    { name: 'check', title: 'check', run: runChecks },
    { name: 'unit', title: 'unit and integration', run: runUnit },
    { name: 'build', title: 'build', run: runBuild },
    { name: 'package', title: 'package (with a stand-in for Electron)', run: runPackage },
    { name: 'browser', title: 'end to end: browser window', run: () => runPlaywright('browser', pictures) },
    { name: 'stand-in', title: 'end to end: Electron stand-in', run: () => runPlaywright('stand-in') },
    { name: 'electron', title: 'end to end: Electron', run: () => runElectron(required.includes('electron')) },
  ];
}

async function runChecks(): Promise<Verdict> {
  const results = await makeChecks(printCheck);
  const passed = results.filter((result) => result.passed).length;
  const failed = results.length - passed;
  return judge(failed === 0 ? 0 : 1, { passed, failed, skipped: 0 });
}

async function runBuild(): Promise<Verdict> {
  const built = await buildStale();
  return judge(built ? 0 : 1, { passed: built ? 1 : 0, failed: built ? 0 : 1, skipped: 0 });
}

/** Packs what is built and reads it back, as `npm run dist -- --standin` does; then runs what was packed, away from the project. */
async function runPackage(): Promise<Verdict> {
  if (!(await buildStale())) return notRun('it could not be built', true);
  const outcomes = await makePackages({ kind: 'stand-in', platforms: standInsOn(process.platform), archs: ['x64'] });
  const passed = outcomes.filter(({ status }) => status === 'made').length;
  const failed = outcomes.length - passed;
  if (failed > 0) return judge(1, { passed, failed, skipped: 0 });
  const program = await mkdtemp(join(tmpdir(), 'packed-'));
  try {
    extractAll(inProject(edition('stand-in').outputFolder, 'linux-unpacked/resources/app.asar'), program);
    const ran = await runPlaywright('packed', { PACKED_PROGRAM: program });
    return { ...ran, passed: ran.passed + passed };
  } finally {
    await rm(program, { recursive: true });
  }
}

async function runUnit(): Promise<Verdict> {
  const report = inProject('test-results/unit.json');
  removeReport(report);
  const code = await run(process.execPath, [
    program('vitest', 'vitest'),
    ...[
      'run',
      '--config',
      'build/vitest.config.ts',
      '--silent=passed-only',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  ]);
  return judge(code, readReport(report, countVitest));
}

async function runPlaywright(project: string, env: NodeJS.ProcessEnv = {}): Promise<Verdict> {
  if (!(await buildStale())) return notRun('it could not be built', true);
  const report = inProject('test-results', `${project}.json`);
  removeReport(report);
  const code = await run(
    process.execPath,
    [program('@playwright/test', 'playwright'), 'test', '--config=e2e/playwright.config.ts', `--project=${project}`],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  return judge(code, readReport(report, countPlaywright));
}

async function runElectron(isRequired: boolean): Promise<Verdict> {
  const found = await fetchElectron();
  if ('reason' in found) return notRun(found.reason, isRequired);
  const obstacle = noDisplay(here);
  if (obstacle !== null) return notRun(`${obstacle}; xvfb-run gives one`, isRequired);
  return await runPlaywright('electron');
}
