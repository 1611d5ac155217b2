/** What became of one suite. `passed` and `failed` count its tests; `reason` is a sentence's end where it needs one. */
export interface Verdict {
  readonly status: 'pass' | 'FAIL' | 'NOT RUN';
  readonly passed: number;
  readonly failed: number;
  readonly reason?: string;
}

export interface Suite {
  readonly name: string;
  readonly title: string;
  run(): Promise<Verdict>;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Tests that the runner left out. None should be: what a suite cannot do is excluded by its list of tests. */
  readonly skipped: number;
}

/** The verdict on a run: a runner's exit code, and what it counted (null when it wrote no report). */
export function judge(exitCode: number, counts: Counts | null): Verdict {
  if (counts === null) return fail(0, 0, `its runner ended with code ${exitCode} and left no report`);
  const { passed, failed, skipped } = counts;
  if (failed > 0) return fail(passed, failed);
  if (skipped > 0) return fail(passed, 0, `${skipped} tests were skipped`);
  if (passed === 0) return fail(0, 0, 'it ran no test');
  if (exitCode !== 0) return fail(passed, 0, `its runner ended with code ${exitCode}`);
  return { status: 'pass', passed, failed: 0 };
}

/** A failed suite counts as at least one failed test, so that the sum shows it. */
function fail(passed: number, failed: number, reason?: string): Verdict {
  const verdict = { status: 'FAIL', passed, failed: Math.max(failed, 1) } as const;
  return reason === undefined ? verdict : { ...verdict, reason };
}

/** A suite that could not be run here; a failure where it was required. */
export function notRun(reason: string, isRequired: boolean): Verdict {
  return isRequired ? fail(0, 0, reason) : { status: 'NOT RUN', passed: 0, failed: 0, reason };
}
