import { expect, test } from 'vitest';
import { html, htmlPage } from './html.ts';
import { junitXml } from './junit.ts';

test('JUnit: failures, what was skipped, counts, and nothing that XML cannot hold', () => {
  const xml = junitXml({
    name: 'A & B',
    startedAt: 0,
    seconds: 1.5,
    properties: { uri: 'http://h/?a=1&b="2"' },
    cases: [
      { name: 'good', className: 'c', seconds: 0.25 },
      { name: 'bad', className: 'c', seconds: 1, failure: { message: '<500>', text: 'a\u0001b\ud800 😀\u202e' } },
      { name: 'open', className: 'c', seconds: 0, skipped: 'later', output: 'said' },
    ],
  });
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="A &#38; B" tests="3" failures="1" errors="0" skipped="1" time="1.500">
  <testsuite name="A &#38; B" timestamp="1970-01-01T00:00:00.000Z" tests="3" failures="1" errors="0" skipped="1" time="1.500">
    <properties>
      <property name="uri" value="http://h/?a=1&#38;b=&#34;2&#34;"/>
    </properties>
    <testcase name="good" classname="c" time="0.250"/>
    <testcase name="bad" classname="c" time="1.000">
      <failure message="&#60;500&#62;">a\ufffdb\ufffd 😀\ufffd</failure>
    </testcase>
    <testcase name="open" classname="c" time="0.000">
      <skipped message="later"/>
      <system-out>said</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('HTML: texts are escaped wherever they stand, and the page asks for nothing', () => {
  const evil = '"><script>alert(1)</script>';
  const page = htmlPage(evil, [html`<p title="${evil}">${evil}${[html`<b>${1}</b>`, 'a&b']}</p>`]);
  expect(page).not.toContain('<script');
  expect(page).toContain('<b>1</b>a&#38;b</p>');
  expect(page).toContain("default-src 'none'");
});
