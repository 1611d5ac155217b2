import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemoryEngine } from '../../testing/memory-engine.ts';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { jumpToLatest, loadOlder, stopFollowingLog } from './log.ts';

let window: TestWindow;
beforeEach(async () => {
  const engine = new MemoryEngine();
  for (let number = 1; number <= 1_600; number += 1) engine.log.note('info', `Note ${number}`);
  window = await openTestWindow(engine);
  await window.until(({ log }) => log.entries.length === 1_000);
});
afterEach(() => window.close());

test('older rows are brought in front on demand, to the first', async () => {
  await loadOlder(window);
  expect(window.state().log).toMatchObject({ hasOlder: true, following: false });
  expect(window.state().log.entries[0]?.seq).toBe(101);
  await loadOlder(window);
  expect(window.state().log.entries[0]?.seq).toBe(1);
  expect(window.state().log.hasOlder).toBe(false);
});

test('two askings for older rows at once bring one page', async () => {
  await Promise.all([loadOlder(window), loadOlder(window)]);
  expect(window.state().log.entries).toHaveLength(1_500);
});

test('while someone reads, new rows are counted; the jump shows them', async () => {
  stopFollowingLog(window);
  window.engine.log.note('info', 'Later');
  const { log } = await window.until((state) => state.log.unseen === 1);
  expect(log.following).toBe(false);
  jumpToLatest(window);
  expect(window.state().log).toMatchObject({ following: true, unseen: 0 });
});

test('a reader who was left behind gets the newest page with the jump', async () => {
  window.store.setState(({ log }) => ({
    log: { ...log, following: false, hasNewer: true, entries: log.entries.slice(0, 10) },
  }));
  jumpToLatest(window);
  const { log } = await window.until((state) => state.log.entries.at(-1)?.seq === 1_600);
  expect(log).toMatchObject({ following: true, hasNewer: false });
});

test('rows that were missed bring the newest page again', async () => {
  const before = window.called.filter((name) => name === 'log.page').length;
  for (let number = 0; number < 1_100; number += 1) window.engine.log.note('info', 'Many at once');
  const { log } = await window.until((state) => state.log.entries.at(-1)?.seq === 2_700);
  await window.until(() => window.called.filter((name) => name === 'log.page').length > before);
  const seqs = log.entries.map(({ seq }) => seq);
  expect(new Set(seqs).size).toBe(seqs.length);
});
