import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NotificationEntry } from '../../../shared/contract/log.ts';
import { logRow } from '../../testing/log-row.ts';
import { MemoryEngine } from '../../testing/memory-engine.ts';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { indexOfSeq } from '../log-rows.ts';
import { inspectedOf, inspectedRows } from '../log-selection.ts';
import type { WindowState } from '../window-state.ts';
import { commonNote, markRows } from './log-marks.ts';
import { run } from './run.ts';

let window: TestWindow;
beforeEach(async () => {
  const engine = new MemoryEngine();
  for (let seq = 1; seq <= 5; seq += 1) engine.log.put(logRow(seq));
  window = await openTestWindow(engine);
  await window.until(({ log }) => log.entries.length === 5);
});
afterEach(() => window.close());

const markOf = (seq: number, { log } = window.state()) =>
  (log.entries[indexOfSeq(log.entries, seq)] as NotificationEntry).mark;
const until = (isSo: (state: WindowState) => boolean) => window.until(isSo);

test('a key marks the row that has the focus, and the same key takes the pin off', async () => {
  window.store.setState({ logCursor: [2], inspected: { kind: 'notification', seq: 4 } });
  run(window, 'log.pin');
  await until((state) => markOf(2, state)?.pinned === true);
  expect(markOf(4)).toBeNull();
  run(window, 'log.pin');
  await until((state) => markOf(2, state)?.pinned === false);
});

test('the focus inside of a selection means the selection', async () => {
  window.store.setState({ logCursor: [3], inspected: inspectedOf([2, 3, 5]) });
  run(window, 'log.blue');
  await until((state) => markOf(5, state)?.colour === 'blue');
  expect([1, 2, 3, 4, 5].map((seq) => markOf(seq)?.colour ?? null)).toEqual([null, 'blue', 'blue', null, 'blue']);
  run(window, 'log.no-colour');
  await until((state) => markOf(5, state)?.colour === null);
});

test('without a row there is nothing to mark, and it is said', () => {
  run(window, 'log.pin');
  expect(window.state().result).toMatchObject({ tone: 'refused', text: 'Select a row of the log first.' });
  expect(window.called).not.toContain('log.mark');
});

test('a note is written by a dialog that knows the note that all have', async () => {
  window.store.setState({ inspected: inspectedOf([1, 2]) });
  run(window, 'log.note');
  expect(window.state().dialog).toEqual({ kind: 'log-note', seqs: [1, 2] });
  expect(await markRows(window, [1, 2], { note: 'lost on purpose' })).toBe(true);
  await until((state) => markOf(2, state)?.note === 'lost on purpose');
  expect(commonNote(window, [1, 2])).toBe('lost on purpose');
  expect(commonNote(window, [1, 3])).toBe('');
});

test('what cannot be marked is said', async () => {
  expect(await markRows(window, [99], { pinned: true })).toBe(false);
  expect(window.state().result?.text).toContain('The rows were not marked.');
});

test('one row is inspected as one, several as several, none as nothing', () => {
  expect(inspectedOf([])).toBeNull();
  expect(inspectedOf([3])).toEqual({ kind: 'notification', seq: 3 });
  expect(inspectedOf([5, 3, 3])).toEqual({ kind: 'notifications', seqs: [3, 5] });
  expect(inspectedRows({ kind: 'group', dbid: '101' })).toEqual([]);
});
