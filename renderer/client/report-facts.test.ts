import { afterEach, beforeEach, expect, test } from 'vitest';
import { detailOf, noteOf } from '../../shared/testing/rows.ts';
import { openTestWindow, type TestWindow } from '../testing/test-window.ts';
import { reportFacts } from './report-facts.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openTestWindow();
});
afterEach(() => window.close());

const chosen = { filter: '', rows: [], hasOlder: false };

test('Campaign Groups that are loaded are told of, and those at rest are counted', () => {
  const { engine } = window.state();
  if (engine === null) throw new Error('There is no snapshot.');
  const [dbid = ''] = engine.groups.ids;
  const view = engine.groups.byId[dbid];
  if (view === undefined) throw new Error('There is no Campaign Group.');
  const loaded = { ...view, condition: { state: 4 } as const };
  const state = { ...engine, groups: { ...engine.groups, byId: { ...engine.groups.byId, [dbid]: loaded } } };
  const before = reportFacts(engine, 0, chosen);
  const after = reportFacts(state, 0, chosen);
  expect(after.groups).toMatchObject([{ dbid, truth: 'Active', verdict: 'unknown' }, ...before.groups]);
  expect(after.groupsAtRest).toBe(before.groupsAtRest - 1);
});

test('secrets in addresses are masked', () => {
  const { engine } = window.state();
  if (engine === null) throw new Error('There is no snapshot.');
  const uri = 'https://me:word@there.example/ocs?token=abc';
  const facts = reportFacts({ ...engine, options: { 'campaigngroup-states-uri': uri } }, 0, {
    hasOlder: false,
    filter: `"${uri}"`,
    rows: [
      noteOf({ text: `The target is ${uri}` }),
      detailOf({ uri, mark: { pinned: true, colour: null, note: `See ${uri}.` } }),
    ],
  });
  expect(JSON.stringify(facts)).not.toMatch(/me:word|abc/);
  expect(JSON.stringify(facts)).toContain('there.example/ocs?token=***');
});
