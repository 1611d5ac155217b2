import type { Composition } from '../compose.ts';

/** Longer than any journal: safe mode knows nothing of what was set, so it deletes nothing. */
const keepsAll = { days: 3_650, mebibytes: 1_048_576 };

/** Begins without a workspace and with sending held. Whoever opens one by hand finds out by himself where the trouble is. */
export function beginSafely({ reporter, recorder, journal, journalProblem }: Composition): void {
  if (journalProblem) recorder.note('error', journalProblem);
  journal.retain(keepsAll);
  reporter.hold('safe-mode');
  recorder.note(
    'warning',
    'Safe mode: no workspace was opened, and sending is held. The last session stays as it is; what is done now is not kept.',
  );
}
