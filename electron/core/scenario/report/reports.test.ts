import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { escaped } from '../../../../shared/report/escape.ts';
import { groupOf } from '../../testing/open-engine.ts';
import { playOf } from '../../testing/play.ts';
import { htmlReport } from './html.ts';
import { junitXml } from './junit.ts';
import { runReport } from './run-report.ts';

const origin = {
  program: 'Campaign Group Console',
  version: '1.2.3',
  node: '24.0.0',
  platform: 'linux x64',
  file: 'day.json',
  name: 'A day',
  seed: 1,
  clock: 'virtual',
} as const;
const one = 'Campaign 101@Group 101';
const hostile = `<img src=x onerror=alert(1)>"'&]]>\u0001\u202e\ud800`;

/** A play in which a step is refused and one notification of three is rejected, and its report. */
async function badDay(campaign = 'Campaign 101', said: object = {}) {
  const group = `${campaign}@Group 101`;
  const played = await playOf(
    [
      { responses: [{ match: { kind: 'periodic' }, respond: [{ kind: 'answer', status: 503 }] }] },
      { do: 'load', group },
      { do: 'load', group },
      { wait: 60 },
      { repeat: 1, steps: [{ do: 'force-unload', group }] },
    ],
    { groups: [groupOf('101', { campaign, ...said })] },
  );
  return { played, report: runReport(played, { ...origin, name: campaign }) };
}

test('JUnit XML: a case for each step and each Campaign Group, with what was not as expected', async () => {
  const { report } = await badDay();
  expect(junitXml(report)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Campaign 101" tests="7" failures="2" errors="0">
  <testsuite name="Steps" tests="6" failures="1" errors="0" skipped="0" timestamp="2026-01-05T08:00:00.000Z">
    <testcase classname="steps" name="steps[0]: response rules: Rule 1" time="0.000"/>
    <testcase classname="steps" name="steps[1]: load ${one}: accepted" time="0.000"/>
    <testcase classname="steps" name="steps[2]: load ${one}: refused: CampaignAlreadyLoaded. It is already loaded." time="0.000">
      <failure type="expectation" message="load of ${one} was refused: CampaignAlreadyLoaded. It is already loaded.">load of ${one} was refused: CampaignAlreadyLoaded. It is already loaded.</failure>
    </testcase>
    <testcase classname="steps" name="steps[3]: wait 60 s" time="60.000"/>
    <testcase classname="steps" name="steps[4].steps[0] (round 1): force-unload ${one}: accepted" time="0.000"/>
    <testcase classname="steps" name="steps[4]: repeat: 1 rounds" time="0.000"/>
  </testsuite>
  <testsuite name="Deliveries" tests="1" failures="1" errors="0" skipped="0" timestamp="2026-01-05T08:00:00.000Z">
    <testcase classname="deliveries" name="${one}" time="0.000">
      <failure type="delivery" message="Row 2 (81001): rejected 503">Row 2 (81001): rejected 503</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('JSON: what is true, what was sent and what is believed, and the three records of a notification', async () => {
  const { report } = await badDay();
  expect(report).toMatchObject({
    format: 1,
    passed: false,
    beganAt: '2026-01-05T08:00:00.000Z',
    endedAt: '2026-01-05T08:01:00.000Z',
  });
  expect(report.groups).toEqual([
    {
      dbid: '101',
      name: one,
      state: 'NotLoaded',
      sent: 'NotLoaded',
      believed: 'NotLoaded',
      verdict: 'in-step',
      notifications: 3,
    },
  ]);
  expect(report.notifications[1]).toMatchObject({
    id: 81001,
    outcome: 'rejected',
    status: 503,
    cause: 'interval: every 60 s',
    receipt: 'got as number 2: rejected, answered by Rule 1',
    received: true,
    undelivered: true,
  });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('HTML: everything that it should show is there', async () => {
  const { played, report } = await badDay();
  const html = htmlReport(report, played.moves);
  for (const words of [
    'Not passed',
    'steps[2]',
    'CampaignAlreadyLoaded',
    'rejected 503',
    'Campaign Group Console 1.2.3',
    'day.json',
  ])
    expect(html).toContain(words);
  expect(html.match(/<rect class="active" x="190"/g)).toHaveLength(1);
  // Two changes were accepted; the periodic one between them was not.
  expect(html.match(/<circle class="good" cx="\d/g)).toHaveLength(3);
  expect(html.match(/<line class="bad"/g)).toHaveLength(1);
  expect(htmlReport({ ...report, passed: true }, played.moves)).not.toContain('What was not as expected');
});

test('HTML: nothing from elsewhere, no script, and a policy that lets its own style sheet only', async () => {
  const { played, report } = await badDay();
  const html = htmlReport(report, played.moves);
  const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
  expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|\ssrc=|href=|url\(|@import/i);
});

test('hostile names stay text, in HTML and in XML', async () => {
  const { played, report } = await badDay(hostile, { group: 'Group 101' });
  for (const text of [htmlReport(report, played.moves), junitXml(report)]) {
    expect(text).not.toMatch(/<img|<\/title>"|\]\]>/);
    expect(text).toContain('&#60;img src=x onerror=alert(1)&#62;&#34;&#39;&#38;]]&#62;\ufffd\ufffd\ufffd');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(text).not.toMatch(/[\u0000-\u0008\u202e]/);
    expect(text.isWellFormed()).toBe(true);
  }
});

test('a long play draws no more marks than can be told apart', async () => {
  const played = await playOf([{ do: 'load', group: one }, { wait: 60_000 }]);
  const html = htmlReport(runReport(played, origin), played.moves);
  expect(played.notifications.length).toBeGreaterThan(900);
  expect(html.match(/<line class="good" x1="\d+\.\d"/g)?.length).toBeLessThan(250);
  expect(html).toContain('more are in the JSON report.');
});

test('a play without anything is still a report', async () => {
  const played = await playOf([]);
  const html = htmlReport(runReport(played, origin), played.moves);
  expect(html).toContain('No Campaign Group was loaded, and nothing was sent.');
  expect(html).toContain('No body had a statistic that was known.');
});

test('what XML and HTML cannot hold is shown as a replacement', () => {
  expect(escaped('a\u0000\ud800\u202eb\tc')).toBe('a\ufffd\ufffd\ufffdb\tc');
});
