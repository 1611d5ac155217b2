import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { requestGroups } from './group-requests.ts';
import { reasonAgainst, run, whyOff } from './run.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openTestWindow();
});
afterEach(() => window.close());

const load = (...dbids: string[]) => requestGroups(window, { do: 'load' }, dbids);
const stateOf = (dbid: string) => window.state().engine?.groups.byId[dbid]?.condition.state;
const settled = () => window.until(({ pending, result }) => Object.keys(pending).length === 0 && result !== null);

test('a request is shown as pending, never as done, until its event comes', async () => {
  load('101');
  expect(stateOf('101')).toBe(0);
  expect(window.state().pending['101']).toMatchObject({ request: 'load' });
  expect(reasonAgainst(window.state(), 'load', '101')).toBe('Load is on its way; wait for the engine.');
  await settled();
  expect(stateOf('101')).toBe(4);
  expect(window.state().result).toMatchObject({
    tone: 'done',
    text: 'Loaded Spring_Offer@Agents_North · no notification',
  });
});

test('a second press while the first is on its way is absorbed', async () => {
  load('101');
  load('101');
  await settled();
  expect(window.called.filter((name) => name === 'groups.request')).toHaveLength(1);
});

test('what is refused for all is said with its reason, and the engine is not asked', () => {
  requestGroups(window, { do: 'stop' }, ['101']);
  expect(window.called).not.toContain('groups.request');
  expect(window.state().result).toMatchObject({
    tone: 'refused',
    text: 'Spring_Offer@Agents_North: It is not loaded; load it first.',
    details: [{ name: 'Spring_Offer@Agents_North · CampaignNotLoaded' }],
  });
});

test('several act on those that can and name the rest', async () => {
  load('101');
  await settled();
  load('101', '102', '103');
  const { result } = await window.until((state) => state.result?.text.includes('refused') === true);
  expect(result?.text).toBe('Loaded 2 Campaign Groups · no notification · 1 refused');
  expect(result?.details).toMatchObject([{ name: 'Spring_Offer@Agents_North · CampaignAlreadyLoaded' }]);
});

test('more than five wait for a yes', async () => {
  load(...(window.state().engine?.groups.ids ?? []));
  const { dialog } = window.state();
  expect(window.called).not.toContain('groups.request');
  if (dialog?.kind !== 'confirm') throw new Error('It was not confirmed.');
  dialog.proceed();
  await settled();
  expect(window.state().engine?.groups.ids.map(stateOf)).toEqual([4, 4, 4, 4, 4, 4]);
});

test('the first send to another machine is agreed to once', async () => {
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': 'https://r.example.com/ocs' };
  window.engine.publish({ type: 'options.changed', options });
  await window.until(
    ({ engine }) => engine?.options === options || engine?.options['campaigngroup-states-uri'] !== undefined,
  );
  load('101');
  const { dialog } = window.state();
  if (dialog?.kind !== 'confirm') throw new Error('It was not confirmed.');
  dialog.proceed();
  window.store.setState({ dialog: null });
  await settled();
  load('102');
  expect(window.state().dialog).toBeNull();
  await window.until(() => stateOf('102') === 4);
});

test('start asks how to dial; with nothing to start, it says why', async () => {
  run(window, 'group.start', ['101']);
  expect(window.state().result?.text).toMatch(/It is not loaded; load it first\./);
  load('101');
  await settled();
  run(window, 'group.start', ['101']);
  expect(window.state().dialog).toEqual({ kind: 'dialing', request: 'start', dbids: ['101'] });
});

test('commands wait behind an open dialog, but for the panic stop', async () => {
  window.store.setState({ dialog: { kind: 'keys' } });
  run(window, 'view.options');
  expect(window.state().view).toBe('groups');
  run(window, 'sending.toggle');
  await window.until(({ engine }) => engine?.sending.held === true);
});

test('while the connection is lost, everything is off with that reason', () => {
  window.store.setState({ connection: { kind: 'lost', reason: '' } });
  expect(reasonAgainst(window.state(), 'load', '101')).toBe('The connection to the engine is lost.');
  expect(whyOff(window.state(), 'group.edit', ['101'])).toBe('The connection to the engine is lost.');
});

test('what is loaded can be neither edited nor deleted, and says why', async () => {
  load('101');
  await settled();
  expect(whyOff(window.state(), 'group.edit', ['101'])).toMatch(/unload it first/);
  expect(whyOff(window.state(), 'group.delete', ['101', '102'])).toBeNull();
  run(window, 'group.delete', ['101', '102']);
  const { dialog } = window.state();
  expect(dialog).toMatchObject({
    kind: 'confirm',
    confirmation: { title: 'Delete Renewals@Agents_North?', unable: [{ dbid: '101' }] },
  });
});

test('how a request was given is told with it', async () => {
  const ways: unknown[] = [];
  const watched: TestWindow = {
    ...window,
    bridge: {
      ...window.bridge,
      call: (name, input) => {
        if (name === 'groups.request') ways.push((input as { way?: unknown }).way);
        return window.bridge.call(name, input);
      },
    },
  };
  run(watched, 'group.load', ['101']);
  run(watched, 'group.load', ['102'], 'key');
  run(watched, 'group.load', ['103', '104'], 'bulk bar');
  await settled();
  expect(ways).toEqual(['button', 'key', 'bulk bar']);
});
