import { escaped } from '../../../../shared/report/escape.ts';
import type { RunReport } from './run-report.ts';

/**
 * The report as JUnit XML: one suite for the steps, a case each, and one for the deliveries, in which every Campaign Group is a case.
 * CI servers show `failure` elements with their message.
 */
export function junitXml(report: RunReport): string {
  const { origin, steps, groups, notifications } = report;
  const stepCases = steps.map(({ path, round, words, failures, passed, beganAt, endedAt }) => {
    const name = `${path}${round === null ? '' : ` (round ${round})`}: ${words}`;
    return testCase('steps', name, (endedAt - beganAt) / 1_000, passed ? [] : failures, 'expectation');
  });
  const missing = Map.groupBy(
    notifications.filter(({ undelivered }) => undelivered),
    ({ group }) => group,
  );
  const groupCases = groups.map(({ name }) => {
    const told = (missing.get(name) ?? []).map(
      ({ seq, id, outcome, status }) => `Row ${seq} (${id}): ${outcome}${status ? ` ${status}` : ''}`,
    );
    return testCase('deliveries', name, 0, told, 'delivery');
  });
  const failed = (cases: readonly string[]) => cases.filter((one) => one.includes('<failure')).length;
  const suite = (name: string, cases: readonly string[]) =>
    `  <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${failed(cases)}" errors="0" skipped="0" timestamp="${report.beganAt}">\n${cases.join('')}  </testsuite>\n`;
  const all = [...stepCases, ...groupCases];
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(origin.name)}" tests="${all.length}" failures="${failed(all)}" errors="0">\n` +
    `${suite('Steps', stepCases)}${suite('Deliveries', groupCases)}</testsuites>\n`
  );
}

function testCase(suite: string, name: string, seconds: number, failures: readonly string[], type: string): string {
  const head = `    <testcase classname="${suite}" name="${escaped(name)}" time="${seconds.toFixed(3)}"`;
  if (failures.length === 0) return `${head}/>\n`;
  const message = escaped(failures[0] ?? '');
  return `${head}>\n      <failure type="${type}" message="${message}">${escaped(failures.join('\n'))}</failure>\n    </testcase>\n`;
}
