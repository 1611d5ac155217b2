import { afterEach, beforeEach, expect, test } from 'vitest';
import { logRow } from '../../testing/log-row.ts';
import { MemoryEngine } from '../../testing/memory-engine.ts';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { kindOf, outcomesOf } from '../log-query.ts';
import { loadOlder } from './log.ts';
import { applyQuery, askForKind, askForOutcomes, clearQuery, rememberQuery, setQuery, typeQuery } from './log-query.ts';

let window: TestWindow;
const seqs = () => window.state().log.entries.map(({ seq }) => seq);
const answered = () => window.until(({ logQuery }) => logQuery.running === 0);

beforeEach(async () => {
  const engine = new MemoryEngine();
  for (let seq = 1; seq <= 2_000; seq += 1)
    engine.log.put(logRow(seq, seq % 100 === 0 ? { outcome: 'failed', status: null, errorClass: 'refused' } : {}));
  window = await openTestWindow(engine);
  await window.until(({ log }) => log.entries.length === 1_000);
});
afterEach(() => window.close());

test('a query finds rows in the whole journal, not only among those held', async () => {
  setQuery(window, 'outcome:failed');
  expect(seqs()).toEqual(Array.from({ length: 10 }, (_, index) => 1_100 + index * 100));
  await answered();
  expect(seqs()).toEqual(Array.from({ length: 20 }, (_, index) => 100 + index * 100));
  expect(window.state().log).toMatchObject({ following: true, hasOlder: false });
});

test('older rows that it finds come on demand', async () => {
  setQuery(window, '-outcome:failed');
  await answered();
  await loadOlder(window);
  expect(seqs()).toHaveLength(1_500);
  expect(seqs()).not.toContain(1_000);
});

test('new and changed rows come in as the query decides', async () => {
  setQuery(window, 'outcome:failed');
  await answered();
  window.engine.log.put(logRow(2_001, { outcome: 'sending', status: null }));
  window.engine.log.put(logRow(2_002, { outcome: 'failed', status: null }));
  await window.until(({ log }) => log.entries.at(-1)?.seq === 2_002);
  window.engine.log.put(logRow(2_001, { outcome: 'failed', status: null }));
  const { log } = await window.until(({ log: { entries } }) => entries.length === 22);
  expect(log.entries.slice(-2).map(({ seq }) => seq)).toEqual([2_001, 2_002]);
});

test('what only the engine can decide is asked for', async () => {
  setQuery(window, '"content-length"');
  await answered();
  const before = window.called.filter((name) => name === 'log.page').length;
  window.engine.log.put(logRow(2_001));
  await window.until(({ log }) => log.entries.at(-1)?.seq === 2_001);
  expect(window.called.filter((name) => name === 'log.page')).toHaveLength(before + 1);
  expect(window.state().log.undecided.size).toBe(0);
});

test('a text with faults says so, and what was shown stays', async () => {
  setQuery(window, 'outcome:failed');
  await answered();
  setQuery(window, 'outcome:failed status:abc');
  expect(window.state().logQuery.faults).toHaveLength(1);
  expect(outcomesOf(window.state().logQuery.query)).toEqual(['failed']);
  expect(seqs()).toHaveLength(20);
});

test('what is typed is asked for once the hand rests, or at once when it is told to', async () => {
  const before = window.called.length;
  typeQuery(window, 'outcome:lost');
  typeQuery(window, 'outcome:failed');
  expect(window.state().logQuery.text).toBe('outcome:failed');
  expect(window.called).toHaveLength(before);
  await window.until(({ logQuery }) => logQuery.query.clauses.length === 1);
  await answered();
  expect(window.called).toHaveLength(before + 1);
  typeQuery(window, '');
  applyQuery(window);
  await window.until(({ log }) => log.entries.length === 1_000);
});

test('of several queries one after the other, the last one stands', async () => {
  setQuery(window, 'outcome:failed');
  setQuery(window, 'row:1-5');
  setQuery(window, 'row:7');
  await answered();
  expect(seqs()).toEqual([7]);
});

test('buttons edit the text, which stays the one truth', async () => {
  setQuery(window, 'outcome:lost group:Spring');
  askForOutcomes(window, ['failed', 'rejected']);
  askForKind(window, 'change');
  expect(window.state().logQuery.text).toBe('group:Spring outcome:failed,rejected kind:change');
  expect(kindOf(window.state().logQuery.query)).toBe('change');
  askForOutcomes(window, []);
  askForKind(window, 'all');
  expect(window.state().logQuery.text).toBe('group:Spring');
  clearQuery(window);
  await window.until(({ log }) => log.entries.length === 1_000);
});

test.each([
  ['', 'all'],
  ['kind:periodic', 'periodic'],
  ['-kind:periodic', null],
  ['kind:note', null],
  ['kind:change kind:periodic', null],
])('of “%s” the choice of kinds shows %s', (text, kind) => {
  setQuery(window, text);
  expect(kindOf(window.state().logQuery.query)).toBe(kind);
});

test('queries that were used are kept, the last one first and each once', () => {
  for (const text of ['row:1', 'row:2', 'row:1', 'status:abc', '']) {
    setQuery(window, text);
    rememberQuery(window);
  }
  expect(window.state().recentQueries).toEqual(['row:1', 'row:2']);
});
