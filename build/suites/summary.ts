import type { Suite, Verdict } from './suite.ts';

/** The last lines of a test run: one per suite, then the sums over all of them. */
export function summary(
  results: readonly { readonly suite: Pick<Suite, 'title'>; readonly verdict: Verdict }[],
): string[] {
  const width = Math.max(...results.map(({ suite }) => suite.title.length));
  const lines = results.map(({ suite, verdict }) => {
    const { status, passed, failed, reason } = verdict;
    const counts = status === 'NOT RUN' ? [] : [`${passed} passed, ${failed} failed`];
    const details = [...counts, ...(reason === undefined ? [] : [reason])].join('; ');
    return `${suite.title.padEnd(width)}  ${status.padEnd(7)}  ${details}`;
  });
  const sum = (count: 'passed' | 'failed') => results.reduce((total, { verdict }) => total + verdict[count], 0);
  return [...lines, `${sum('passed')} passed, ${sum('failed')} failed`];
}
