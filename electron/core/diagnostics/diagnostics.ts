import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { WindowFacts } from '../../../shared/contract/diagnostics-calls.ts';
import type { ConsoleState } from '../../../shared/contract/state.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import type { Journal } from '../journal/journal.ts';
import type { CrashFolder } from './crash-folder.ts';
import { runsOn } from './crash-report.ts';
import { logRows } from './log-rows.ts';
import { maskedValue } from './mask-for-report.ts';

const mostReports = 3;
const mostProgramLines = 200;

export interface DiagnosticsPorts {
  readonly state: ConsoleState;
  readonly journal: Journal;
  readonly crashes: CrashFolder;
  /** How the window was left, by name. */
  readonly windowTexts: Readonly<Record<string, string>>;
  readonly window: WindowFacts;
  /** ms since 1970. */
  readonly at: number;
}

/**
 * All that helps to find out what is wrong with this console, as one JSON text. Names of a person's Campaign Groups, texts of bodies, and
 * secrets are not in it; neither is the name of the machine.
 */
export async function diagnosticsText(ports: DiagnosticsPorts): Promise<string> {
  const { state, journal, crashes, windowTexts, window, at } = ports;
  const { host, health, failing, traffic, journal: kept, receiver, sending, clock } = state;
  const report = {
    diagnostics: 'Campaign Group Console',
    version: 1,
    madeAt: new Date(at).toISOString(),
    program: { version: host.version, window: host.kind, safeMode: host.safeMode, runsOn: runsOn(), ...machine() },
    window: { ...window, kept: sizesOf(windowTexts) },
    settings: settingsOf(state),
    workspace: shapeOf(state),
    health,
    counters: { traffic, failing, journal: kept, sending, clock: clock.mode },
    receiver: { ...receiver, ruleHits: Object.values(receiver.ruleHits) },
    log: await logRows(journal),
    programLog: await lastLines(host.profileFolder),
    failures: { folder: crashes.folder, newest: crashes.newest(mostReports) },
  };
  return `${JSON.stringify(maskedValue(report), null, 2)}\n`;
}

function machine(): object {
  return {
    processors: cpus().length,
    memoryMebibytes: mebibytes(totalmem()),
    usedMebibytes: mebibytes(process.memoryUsage().rss),
    upSeconds: Math.round(process.uptime()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function settingsOf({ options, workspace, journal, host }: ConsoleState): object {
  const { wireProfile, traceFormat } = workspace;
  const { profileFolder, traceFile } = host;
  return { options, wireProfile, traceFormat, retention: journal.retention, profileFolder, traceFile };
}

/** How large the workspace is and in which conditions, by counts alone. */
function shapeOf({ workspace, groups, schedules, responseRules, faults, missed, recent }: ConsoleState): object {
  const views = Object.values(groups.byId);
  const states = Object.entries(GroupState).map(([name, state]) => [
    name,
    views.filter(({ condition }) => condition.state === state).length,
  ]);
  return {
    isSaved: !workspace.unsaved,
    hasFile: workspace.path !== null,
    campaignGroups: views.length,
    byState: Object.fromEntries(states),
    callingLists: views.reduce((sum, { configuration }) => sum + (configuration.callingLists?.length ?? 0), 0),
    withOwnOptions: views.filter(({ configuration }) => Object.keys(configuration.options ?? {}).length > 0).length,
    schedules: schedules.length,
    missed: missed.length,
    responseRules: responseRules.length,
    lossRules: faults.rules.length,
    recentFiles: recent.length,
  };
}

/** What the window keeps may have names in it: only how much it is. */
function sizesOf(texts: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, `${text.length} characters`]));
}

/** The end of the program's own log, where there is one. */
async function lastLines(profileFolder: string): Promise<readonly string[]> {
  if (profileFolder === '') return [];
  const text = await readFile(join(profileFolder, 'logs', 'console.log'), 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-mostProgramLines);
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024));
}
