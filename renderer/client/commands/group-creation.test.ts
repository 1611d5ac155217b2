import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { createMany } from './group-creation.ts';
import { requestGroups } from './group-requests.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openTestWindow();
});
afterEach(() => window.close());

const drafts = ['Autumn', 'Winter'].map((campaign) => ({
  campaign,
  group: 'Agents',
  agents: 10,
  callsInProgressSeconds: 2,
  unloadSeconds: 0.2,
  autoComplete: false,
}));
const count = () => window.state().engine?.groups.ids.length;

async function made() {
  expect(await createMany(window, 'generated', drafts)).toBeNull();
  await window.until(({ engine }) => engine?.groups.ids.length === 8);
  return window.state();
}

test('those that were made are selected, and said with the way back', async () => {
  const { selection, result } = await made();
  expect(selection).toEqual(['901', '902']);
  expect(result).toMatchObject({
    tone: 'done',
    text: 'Generated 2 Campaign Groups · no notification',
    offer: { label: 'Delete them again' },
  });
  result?.offer?.take();
  await window.until(({ engine }) => engine?.groups.ids.length === 6);
  expect(window.state().selection).toEqual([]);
  result?.offer?.take();
  await window.until((state) => state.result?.text === 'They are no longer there.');
});

test('a quick hand may take it back before the window has heard of them', async () => {
  const { result } = await made();
  window.store.setState(({ engine }) => ({ engine: engine && { ...engine, groups: { ids: [], byId: {} } } }));
  result?.offer?.take();
  await window.until((state) => state.result?.text === 'Deleted 2 Campaign Groups again');
});

test('what has been loaded since is not deleted, and neither is the rest', async () => {
  const { result } = await made();
  requestGroups(window, { do: 'load' }, ['901']);
  await window.until(({ engine }) => engine?.groups.byId['901']?.condition.state === 4);
  result?.offer?.take();
  expect(window.state().result).toMatchObject({
    tone: 'refused',
    text: 'Nothing was deleted: 1 of them is loaded; unload first.',
  });
  expect(count()).toBe(8);
});
