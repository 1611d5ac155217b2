import { expect, test } from 'vitest';
import { keepGroupPreferences } from './group-preferences.ts';
import { createWindowStore } from './window-state.ts';
import type { WindowStorage } from './window-storage.ts';

function storageWith(text?: string): WindowStorage {
  const kept = new Map(text === undefined ? [] : [['campaign-group-console.groups', text]]);
  const storage: Partial<WindowStorage> = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
  return storage as Storage;
}

test('filter and sorting come back after a reload', () => {
  const storage = storageWith();
  const before = createWindowStore();
  keepGroupPreferences(before, storage);
  before.setState({ groupFilter: 'state:running', groupSort: [{ column: 'name', direction: 'desc' }] });
  const after = createWindowStore();
  keepGroupPreferences(after, storage);
  expect(after.getState()).toMatchObject({
    groupFilter: 'state:running',
    groupSort: [{ column: 'name', direction: 'desc' }],
  });
});

test.each(['nonsense', 'null', '{"groupFilter":7,"groupSort":[{"column":1}]}'])('%s is not taken', (text) => {
  const store = createWindowStore();
  keepGroupPreferences(store, storageWith(text));
  expect(store.getState()).toMatchObject({ groupFilter: '', groupSort: [] });
});

test('a storage that is full costs nothing but the memory', () => {
  const store = createWindowStore();
  const full: Partial<WindowStorage> = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  };
  keepGroupPreferences(store, full as WindowStorage);
  store.setState({ groupFilter: 'x' });
  expect(store.getState().groupFilter).toBe('x');
});
