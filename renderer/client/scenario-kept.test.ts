import { expect, test } from 'vitest';
import { longestWindowText } from '../../shared/contract/window-text.ts';
import { noScenarioHere, type ScenarioDraft } from './scenario-draft.ts';
import { isTooLong, keepScenario } from './scenario-kept.ts';
import { createWindowStore } from './window-state.ts';
import { memoryStorage } from './window-storage.ts';

const key = 'campaign-group-console.scenario';
const draft: ScenarioDraft = {
  text: '{"version":1,"steps":[{"wait":1}]}',
  path: '/tmp/day.json',
  isSaved: false,
  leftOut: ['Nothing of it.'],
  faults: [{ path: 'steps', message: 'any' }],
};

test('a scenario that is not saved comes back after a reload, with its place in it; its faults are found anew', () => {
  const storage = memoryStorage();
  const before = createWindowStore();
  keepScenario(before, storage);
  before.setState({ scenario: { ...noScenarioHere, draft, tab: 'text', step: 3, loops: true } });
  const after = createWindowStore();
  keepScenario(after, storage);
  expect(after.getState().scenario).toEqual({
    ...noScenarioHere,
    draft: { ...draft, faults: [] },
    tab: 'text',
    step: 3,
  });
  before.setState({ scenario: noScenarioHere });
  const last = createWindowStore();
  keepScenario(last, storage);
  expect(last.getState().scenario).toEqual(noScenarioHere);
});

test('one that is too long is known for that, and an older one does not come back in its place', () => {
  const storage = memoryStorage();
  const store = createWindowStore();
  keepScenario(store, storage);
  store.setState({ scenario: { ...noScenarioHere, draft } });
  expect(isTooLong(store.getState().scenario)).toBe(false);
  const long = { ...noScenarioHere, draft: { ...draft, text: 'x'.repeat(longestWindowText) } };
  store.setState({ scenario: long });
  expect(isTooLong(long)).toBe(true);
  expect(storage.getItem(key)).toBe('');
});

test.each(['nonsense', 'null', '[]', '{"draft":{"text":7,"isSaved":true}}', '{"draft":null}'])(
  '%s is not taken',
  (text) => {
    const store = createWindowStore();
    keepScenario(store, memoryStorage({ [key]: text }));
    expect(store.getState().scenario).toEqual(noScenarioHere);
  },
);
