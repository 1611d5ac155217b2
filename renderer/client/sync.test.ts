import { afterEach, expect, test } from 'vitest';
import { MemoryEngine } from '../testing/memory-engine.ts';
import { openTestWindow, type TestWindow } from '../testing/test-window.ts';
import { listen } from './commands/receiver.ts';

let opened: TestWindow | undefined;
afterEach(() => opened?.close());

const open = async (engine?: MemoryEngine) => {
  opened = await openTestWindow(engine);
  return opened;
};

test('the window shows what the engine has, and each change of it', async () => {
  const window = await open();
  expect(window.state().engine?.groups.ids).toHaveLength(6);
  window.engine.publish({ type: 'sending.changed', sending: { held: true, reason: 'operator' } });
  const state = await window.until(({ engine }) => engine?.sending.held === true);
  expect(state.connection).toEqual({ kind: 'connected' });
});

test('what is not touched stays the same object, so that only its own view draws', async () => {
  const window = await open();
  const before = window.state().engine?.groups.byId['102'];
  window.engine.publish({ type: 'group.moved', dbid: '101', condition: { state: 4 }, transitionEndsAt: null });
  const state = await window.until(({ engine }) => engine?.groups.byId['101']?.condition.state === 4);
  expect(state.engine?.groups.byId['102']).toBe(before);
});

test('rows come into the log and are brought up to date in place', async () => {
  const window = await open();
  await listen(window, 8_080, true);
  await window.until(({ engine }) => engine?.options['send-campaigngroup-states'] === true);
  await window.bridge.call('groups.request', { dbids: ['101'], request: { do: 'load' } });
  const state = await window.until(({ log }) =>
    log.entries.some((entry) => 'outcome' in entry && entry.outcome === 'accepted'),
  );
  expect(state.log.entries).toMatchObject([{ id: 81000, action: 7, status: 200 }]);
  expect(state.engine?.traffic).toMatchObject({ sent: 1, accepted: 1, onWire: 0 });
});

test('rows from before the window are asked for at the start', async () => {
  const engine = new MemoryEngine();
  engine.log.note('info', 'Session restored.');
  const window = await open(engine);
  const { log } = await window.until((state) => state.log.entries.length > 0);
  expect(log.entries).toMatchObject([{ kind: 'note', text: 'Session restored.' }]);
});

test('a Campaign Group that is deleted leaves selection, inspector and filter', async () => {
  const window = await open();
  window.store.setState(() => ({
    selection: ['101', '102'],
    inspected: { kind: 'group', dbid: '101' },
  }));
  window.engine.publish({ type: 'group.removed', dbid: '101' });
  const state = await window.until(({ selection }) => selection.length === 1);
  expect(state).toMatchObject({ selection: ['102'], inspected: null });
});
