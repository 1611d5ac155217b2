import { expect, test } from 'vitest';
import { detailOf, noteOf } from '../../testing/rows.ts';
import type { ReportFacts } from './facts.ts';
import { reportPage } from './report.ts';

const facts: ReportFacts = {
  version: '1.2.3',
  hostName: 'desk',
  workspace: 'Day',
  settings: [['campaigngroup-states-interval', '10 (default)']],
  writtenAt: 1_764_000_002_000,
  isVirtual: false,
  filter: '',
  rows: [],
  hasOlder: false,
  groups: [],
  groupsAtRest: 6,
  faultsOn: [],
  verdicts: [],
};
const rowsIn = (page: string) => page.match(/<tr[ >].*?<\/tr>/g) ?? [];

test('what was observed stands in it: settings, outcomes, beliefs, faults and rows', () => {
  const lost = detailOf({
    seq: 9,
    outcome: 'lost',
    status: null,
    fault: 'lost by fault',
    receipt: { kind: 'nothing' },
  });
  const page = reportPage({
    ...facts,
    rows: [detailOf(), lost],
    groups: [
      { name: 'A@B', dbid: '1', truth: 'Not loaded', believed: 'Running (stale)', verdict: 'stale', healing: 'never' },
    ],
    verdicts: [{ name: 'A@B', seq: 9, effect: 'lost by fault', at: 0, became: 'will never heal' }],
  });
  const rows = rowsIn(page);
  expect(page).toContain('Written 2025-11-24 16:00:02.000 UTC');
  expect(page).toContain('<dt>campaigngroup-states-interval</dt><dd>10 (default)</dd>');
  expect(rows).toContainEqual(expect.stringMatching(/81000 change<\/th><td>2<\/td><td>1<\/td><td>1<\/td>/));
  expect(rows).toContainEqual(expect.stringMatching(/A@B.*Not loaded.*class="stale">Running \(stale\)/));
  expect(rows).toContainEqual(expect.stringMatching(/A@B.*<td>9<\/td>.*will never heal/));
  expect(rows).toContainEqual(
    expect.stringMatching(/<td>7<\/td>.*CM_ReqStartDialing.*Status 200.*23\.5 ms.*Understood/),
  );
  expect(rows).toContainEqual(expect.stringMatching(/<td>9<\/td>.*lost by fault.*Nothing arrived/));
});

test('whatever stands in names, notes and filters stays text', () => {
  const evil = `<script>alert("1")</script>&'`;
  const page = reportPage({
    ...facts,
    workspace: evil,
    filter: evil,
    faultsOn: [evil],
    rows: [detailOf({ campaignGroup: evil, mark: { pinned: true, colour: null, note: evil } }), noteOf({ text: evil })],
  });
  expect(page).not.toContain('<script');
  expect(page).not.toContain('alert("1")');
  expect(page.match(/&#60;script&#62;alert\(&#34;1&#34;\)&#60;\/script&#62;&#38;&#39;/g)).toHaveLength(7);
});

test('it fetches nothing and runs nothing', () => {
  const page = reportPage({ ...facts, rows: [detailOf()] });
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/\s(?:src|href|on\w+)=/);
});

test('periodic notifications that arrived well are counted where they follow one another, others stand alone', () => {
  const beat = (seq: number, changed: Parameters<typeof detailOf>[0] = {}) => detailOf({ seq, ...changed }, 'periodic');
  const page = reportPage({
    ...facts,
    rows: [beat(1), beat(2), beat(3), beat(4, { outcome: 'rejected', status: 500 }), detailOf({ seq: 5 }), beat(6)],
  });
  const rows = rowsIn(page).filter((row) => row.includes('class="time"'));
  expect(rows.map((row) => /<td>(.*?)<\/td>/.exec(row)?.[1])).toEqual(['1–3', '4', '5', '6']);
  expect(rows[0]).toContain('81001 × 3');
});

test('which rows these are is said', () => {
  expect(reportPage(facts)).toContain('All rows of the log.');
  const cut = reportPage({ ...facts, filter: 'outcome:failed', rows: [detailOf()], hasOlder: true });
  expect(cut).toContain('Rows that this filter finds: outcome:failed; only the newest 1 of them.');
});
