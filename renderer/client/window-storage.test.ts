import { expect, test } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { ok } from '../../shared/contract/result.ts';
import { keepPreferences } from './preferences.ts';
import { createWindowStore } from './window-state.ts';
import { memoryStorage, openStorage } from './window-storage.ts';

/** A bridge to something that keeps texts, and does nothing else. */
function keeper(texts: Record<string, string>, connected = true): Bridge {
  const call = async (name: string, input: object) => {
    if (!connected) return { ok: false, error: { code: 'disconnected', sentence: 'There is no connection.' } };
    if (name === 'window.kept') return ok({ texts: { ...texts } });
    const { name: key, text } = input as { name: string; text: string };
    texts[key] = text;
    return ok(null);
  };
  return {
    call: call as Bridge['call'],
    post: () => {},
    listen: () => () => {},
    onConnection: (watcher) => {
      watcher(connected);
      return () => {};
    },
  };
}

test('what one window keeps, the next one finds', async () => {
  const texts = { layout: '{"main":70}' };
  const storage = await openStorage(keeper(texts));
  expect(storage.getItem('layout')).toBe('{"main":70}');
  storage.setItem('layout', '{"main":60}');
  storage.setItem('theme', 'dark');
  expect(storage.getItem('theme')).toBe('dark');
  expect((await openStorage(keeper(texts))).getItem('layout')).toBe('{"main":60}');
  expect(texts).toEqual({ layout: '{"main":60}', theme: 'dark' });
});

test('without an engine the window begins as new, and works', async () => {
  const storage = await openStorage(keeper({ layout: 'x' }, false));
  expect(storage.getItem('layout')).toBeNull();
  storage.setItem('theme', 'dark');
  expect(storage.getItem('theme')).toBe('dark');
});

test('view, tab and the filter of the log come back; what cannot be read does not', () => {
  const storage = memoryStorage();
  const before = createWindowStore();
  keepPreferences(before, storage);
  before.setState(({ logQuery }) => ({
    view: 'receiver',
    receiverTab: 'beliefs',
    logQuery: { ...logQuery, text: 'outcome:failed' },
  }));
  const after = createWindowStore();
  keepPreferences(after, storage);
  expect(after.getState()).toMatchObject({
    view: 'receiver',
    receiverTab: 'beliefs',
    logQuery: { text: 'outcome:failed', faults: [], query: { clauses: [{ field: 'outcome', values: ['failed'] }] } },
  });
  const other = createWindowStore();
  keepPreferences(
    other,
    memoryStorage({ 'campaign-group-console.preferences': '{"view":"moon","receiverTab":7,"logFilter":[]}' }),
  );
  expect(other.getState()).toMatchObject({ view: 'groups', receiverTab: 'received', logQuery: { text: '' } });
});
