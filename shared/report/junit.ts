import { escaped } from './escape.ts';

/** One test of a JUnit report. */
export interface JunitCase {
  readonly name: string;
  readonly className: string;
  readonly seconds: number;
  /** Why it failed; absent when it did not. */
  readonly failure?: { readonly message: string; readonly text: string };
  /** Why it says nothing; absent when it was run to its end. */
  readonly skipped?: string;
  /** What else is to be said. */
  readonly output?: string;
}

/** One suite of a JUnit report. */
export interface JunitSuite {
  readonly name: string;
  /** ms since 1970. */
  readonly startedAt: number;
  readonly seconds: number;
  readonly properties?: Readonly<Record<string, string>>;
  readonly cases: readonly JunitCase[];
}

/** A JUnit XML file, of the dialect that Jenkins, GitLab and the usual GitHub actions read. */
export function junitXml({ name, startedAt, seconds, properties = {}, cases }: JunitSuite): string {
  const failures = cases.filter(({ failure }) => failure).length;
  const skipped = cases.filter((one) => one.skipped !== undefined).length;
  const counts = { tests: cases.length, failures, errors: 0, skipped, time: seconds.toFixed(3) };
  const listed = Object.entries(properties).map(
    ([key, value]) => `      <property${attributes({ name: key, value })}/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name, ...counts })}>`,
    `  <testsuite${attributes({ name, timestamp: new Date(startedAt).toISOString(), ...counts })}>`,
    ...(listed.length === 0 ? [] : ['    <properties>', ...listed, '    </properties>']),
    ...cases.map(caseXml),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseXml({ name, className, seconds, failure, skipped, output }: JunitCase): string {
  const inside = [
    ...(failure
      ? [`      <failure${attributes({ message: failure.message })}>${escaped(failure.text)}</failure>`]
      : []),
    ...(skipped === undefined ? [] : [`      <skipped${attributes({ message: skipped })}/>`]),
    ...(output === undefined ? [] : [`      <system-out>${escaped(output)}</system-out>`]),
  ];
  const start = `    <testcase${attributes({ name, classname: className, time: seconds.toFixed(3) })}`;
  return inside.length === 0 ? `${start}/>` : [`${start}>`, ...inside, '    </testcase>'].join('\n');
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}
