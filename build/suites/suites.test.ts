import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './reports.ts';
import { judge, notRun, type Verdict } from './suite.ts';
import { summary } from './summary.ts';

test.each<[string, Verdict, Partial<Verdict>]>([
  ['all passed', judge(0, { passed: 3, failed: 0, skipped: 0 }), { status: 'pass', passed: 3, failed: 0 }],
  ['one failed', judge(1, { passed: 3, failed: 1, skipped: 0 }), { status: 'FAIL', passed: 3, failed: 1 }],
  [
    'one failed, though the runner says 0',
    judge(0, { passed: 3, failed: 1, skipped: 0 }),
    { status: 'FAIL', failed: 1 },
  ],
  ['no test', judge(0, { passed: 0, failed: 0, skipped: 0 }), { status: 'FAIL', failed: 1 }],
  ['one skipped', judge(0, { passed: 3, failed: 0, skipped: 1 }), { status: 'FAIL', failed: 1 }],
  ['no report', judge(0, null), { status: 'FAIL', failed: 1 }],
  ['all passed, but the runner says 1', judge(1, { passed: 3, failed: 0, skipped: 0 }), { status: 'FAIL', failed: 1 }],
  ['not run', notRun('no display', false), { status: 'NOT RUN', passed: 0, failed: 0, reason: 'no display' }],
  ['not run, though required', notRun('no display', true), { status: 'FAIL', failed: 1, reason: 'no display' }],
])('%s', (_what, verdict, expected) => {
  expect(verdict).toMatchObject(expected);
});

test('the last lines name every suite, and the very last holds the sums', () => {
  const lines = summary([
    { suite: { title: 'check' }, verdict: judge(0, { passed: 4, failed: 0, skipped: 0 }) },
    { suite: { title: 'end to end' }, verdict: judge(1, { passed: 8, failed: 2, skipped: 0 }) },
    { suite: { title: 'Electron' }, verdict: notRun('there is no display', false) },
  ]);
  expect(lines).toEqual([
    'check       pass     4 passed, 0 failed',
    'end to end  FAIL     8 passed, 2 failed',
    'Electron    NOT RUN  there is no display',
    '12 passed, 2 failed',
  ]);
});

test('a test file that could not be loaded counts as failed', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('a flaky test and an error outside of tests count as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});
