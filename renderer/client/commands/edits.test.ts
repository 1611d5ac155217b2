import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EditSummary } from '../../../shared/contract/state.ts';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { mend } from './advice.ts';
import { relayMeans, withAgreementTo } from './agreement.ts';
import { requestGroups } from './group-requests.ts';
import { run } from './run.ts';
import { sayStatus } from './status.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openTestWindow();
});
afterEach(() => window.close());

const edit = (more: Partial<EditSummary> = {}): EditSummary => ({
  title: 'Set campaigngroup-states-uri',
  options: null,
  groupOptions: {},
  ...more,
});
const remote = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': 'https://r.example.com/ocs' };

async function canUndo(undo: EditSummary): Promise<void> {
  window.engine.publish({ type: 'history.changed', history: { undo, redo: null } });
  await window.until(({ engine }) => engine?.history.undo?.title === undo.title);
}

async function loaded(...dbids: string[]): Promise<void> {
  requestGroups(window, { do: 'load' }, dbids);
  await window.until(({ pending, engine }) => {
    const isLoaded = dbids.every((dbid) => engine?.groups.byId[dbid]?.condition.state === 4);
    return isLoaded && Object.keys(pending).length === 0;
  });
}

test('with nothing to undo the engine is not asked, and requests are said never to be undone', () => {
  run(window, 'edit.undo');
  expect(window.called).not.toContain('workspace.undo');
  expect(window.state().result).toMatchObject({ tone: 'refused', text: expect.stringMatching(/cannot be taken back/) });
});

test('an edit is undone at once; one that would send to another machine is asked about first', async () => {
  await canUndo(edit());
  run(window, 'edit.undo');
  expect(window.called).toContain('workspace.undo');
  expect(window.state().dialog).toBeNull();

  await loaded('101', '102');
  await canUndo(edit({ title: 'Set 2 options', options: remote }));
  run(window, 'edit.undo');
  const { dialog } = window.state();
  if (dialog?.kind !== 'confirm') throw new Error('It was not confirmed.');
  expect(dialog.confirmation.sentences[0]).toBe(
    '2 active Campaign Groups will report to r.example.com periodically: about 12 notifications a minute.',
  );
  expect(window.called.filter((name) => name === 'workspace.undo')).toHaveLength(1);
  dialog.proceed();
  expect(window.called.filter((name) => name === 'workspace.undo')).toHaveLength(2);
  expect(window.state().agreedHosts).toEqual(['r.example.com']);
});

test('so is one that concerns the options of a single Campaign Group', async () => {
  await loaded('101');
  await canUndo(edit({ title: 'Set 2 options of A@B', groupOptions: { 101: remote } }));
  run(window, 'edit.undo');
  expect(window.state().dialog).toMatchObject({ kind: 'confirm', confirmation: { hosts: ['r.example.com'] } });
});

test('a relay to another machine is asked about once, with what it means; one to this machine never', () => {
  const asked: string[] = [];
  const question = { title: 'Relay?', verb: 'Relay' };
  const state = window.state().engine;
  if (state === null) throw new Error('There is no state.');
  const means = relayMeans(state, 'http://far.example.com:8080/x');
  withAgreementTo(window, question, 'http://localhost:9/', means, () => asked.push('local'));
  withAgreementTo(window, question, 'http://far.example.com:8080/x', means, () => asked.push('far'));
  expect(asked).toEqual(['local']);
  const { dialog } = window.state();
  if (dialog?.kind !== 'confirm') throw new Error('It was not confirmed.');
  expect(dialog.confirmation.sentences).toEqual([
    'Every request that the built-in receiver gets is forwarded to http://far.example.com:8080/x.',
    expect.stringMatching(/^far\.example\.com:8080 is not this machine/),
  ]);
  dialog.proceed();
  withAgreementTo(window, question, 'http://far.example.com:8080/y', means, () => asked.push('again'));
  expect(asked).toEqual(['local', 'far', 'again']);
});

test('what makes up for a request is offered with what it sends, and is a request of its own', async () => {
  await loaded('101');
  const { result } = await window.until((state) => state.result !== null);
  expect(result?.offer?.label).toBe('Unload again · sends no notification');
  const pending = { '101': { request: 'load', condition: {}, answered: true } } as never;
  expect(result?.offer?.whyNot?.({ ...window.store.getState(), pending })).toBe('Load is on its way');
  expect(result?.offer?.whyNot?.({ ...window.store.getState(), pending: {} })).toBeNull();
  result?.offer?.take();
  await window.until(({ engine }) => engine?.groups.byId['101']?.condition.state !== 4);
});

test('each remedy does what it says', async () => {
  const { engine, store } = window;
  mend(window, { kind: 'set-option', name: 'campaigngroup-states-interval', value: 7, dbids: null, label: '' });
  await window.until((state) => state.engine?.options['campaigngroup-states-interval'] === 7);
  const dbids = ['101', '102'];
  mend(window, { kind: 'set-option', name: 'campaigngroup-states-interval', value: 3, dbids, label: '' });
  await window.until((state) =>
    dbids.every(
      (dbid) => state.engine?.groups.byId[dbid]?.configuration.options?.['campaigngroup-states-interval'] === 3,
    ),
  );
  mend(window, { kind: 'command', command: 'group.load', dbids: ['103'], label: '' });
  await window.until(() => engine.state.groups.byId['103']?.condition.state === 4);
  mend(window, { kind: 'show-options', dbid: '102', label: '' });
  expect(window.state()).toMatchObject({ view: 'options', optionsOf: '102', panel: null });
  mend(window, { kind: 'show-failures', label: '' });
  expect(window.state()).toMatchObject({ view: 'groups', logQuery: { text: 'outcome:rejected,failed' } });
  mend(window, { kind: 'show-capacity', label: '' });
  expect(window.state().panel).toEqual({ kind: 'capacity' });
  store.setState({ panel: null });
  mend(window, { kind: 'clear-faults', label: '' });
  mend(window, { kind: 'receiver-up', label: '' });
  expect(window.called).toEqual(expect.arrayContaining(['faults.set', 'receiver.go-down']));
});

test('the status is said in one line', () => {
  sayStatus(window);
  expect(window.state().announcement.text).toMatch(
    /^Nothing is being sent\. Reporting is off.* 6 Campaign Groups: 0 running, 0 loaded\. 0 sent, 0 accepted/,
  );
});
