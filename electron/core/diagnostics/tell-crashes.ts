import type { Recorder } from '../reporting/recorder.ts';
import type { CrashFolder, KeptReport } from './crash-folder.ts';
import type { CrashKind } from './crash-report.ts';

const what: Readonly<Record<CrashKind, string>> = {
  program: 'The console has failed and ended',
  thread: 'A thread of the console has failed',
  page: "The window's page has failed",
};

/** Says in the log what has failed since the last start, and where its report lies. */
export function tellCrashes(crashes: CrashFolder, recorder: Pick<Recorder, 'note'>): void {
  for (const kept of crashes.takeUntold()) recorder.note('warning', sentenceOf(kept));
}

function sentenceOf({ path, report: { what: kind, at, error } }: KeptReport): string {
  return `${what[kind]} at ${at}: ${error.name}: ${error.message.split('\n')[0]}. The report lies in ${path}; Help, Diagnostics shows it.`;
}
