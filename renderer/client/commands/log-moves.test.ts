import { afterEach, beforeEach, expect, test } from 'vitest';
import { logRow, periodicRow } from '../../testing/log-row.ts';
import { MemoryEngine } from '../../testing/memory-engine.ts';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { goToFailure, goToSameGroup, showRow } from './log-moves.ts';
import { setQuery } from './log-query.ts';
import { run } from './run.ts';

let window: TestWindow;
beforeEach(async () => {
  const engine = new MemoryEngine();
  for (let seq = 1; seq <= 3_000; seq += 1) {
    const dbid = seq % 3 === 0 ? '103' : '101';
    engine.log.put(
      seq % 500 === 0 ? logRow(seq, { dbid, outcome: 'failed', status: null }) : periodicRow(seq, { dbid }),
    );
  }
  window = await openTestWindow(engine);
  await window.until(({ log }) => log.entries.length === 1_000);
});
afterEach(() => window.close());

const at = (seq: number) => window.store.setState({ logCursor: [seq] });
const target = () => window.state().logTarget?.seq;

test('the next and the previous failure, from the row that has the focus', async () => {
  at(2_700);
  await goToFailure(window, -1);
  expect(target()).toBe(2_500);
  await goToFailure(window, 1);
  expect(target()).toBe(3_000);
  expect(window.state().log.following).toBe(false);
});

test('a failure beyond the rows held is found in the journal, with the rows around it', async () => {
  at(2_400);
  await goToFailure(window, -1);
  expect(target()).toBe(2_000);
  const { log } = window.state();
  expect([log.entries[0]?.seq, log.entries.at(-1)?.seq]).toEqual([1_501, 2_500]);
  expect(log).toMatchObject({ hasOlder: true, hasNewer: true, following: false });
});

test('where there is none, it is said', async () => {
  at(3_000);
  await goToFailure(window, 1);
  expect(window.state().result).toMatchObject({ tone: 'refused', text: 'No later failure.' });
  setQuery(window, 'outcome:accepted');
  await window.until(({ logQuery }) => logQuery.running === 0);
  at(2_999);
  await goToFailure(window, -1);
  expect(window.state().result?.text).toBe('No earlier failure.');
});

test('the next row of the same Campaign Group; in a folded run it is opened', async () => {
  at(2_700);
  await goToSameGroup(window, 1);
  expect(target()).toBe(2_703);
  expect(window.state().unfolded.has(2_703)).toBe(true);
  await goToSameGroup(window, -1);
  expect(target()).toBe(2_697);
});

test('an open inspector goes with the move', async () => {
  window.store.setState({ inspected: { kind: 'notification', seq: 2_700 } });
  await goToFailure(window, 1);
  expect(window.state().inspected).toEqual({ kind: 'notification', seq: 3_000 });
});

test('any row of the journal can be shown, but one that the query does not find', async () => {
  await showRow(window, 12);
  expect(target()).toBe(12);
  expect(window.state().log.entries[0]?.seq).toBe(1);
  setQuery(window, 'outcome:failed');
  await window.until(({ logQuery }) => logQuery.running === 0);
  await showRow(window, 13);
  expect(window.state().result?.text).toBe('Row 13 is not among the rows that are shown.');
});

test('the key that pauses the view lets it follow again', () => {
  run(window, 'log.pause');
  expect(window.state().log.following).toBe(false);
  run(window, 'log.pause');
  expect(window.state().log.following).toBe(true);
});
