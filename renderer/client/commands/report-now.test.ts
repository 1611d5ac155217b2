import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OptionSettings } from '../../../shared/reporting/options.ts';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { requestGroups } from './group-requests.ts';
import { reasonAgainstCommand } from './reasons.ts';
import { run } from './run.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openTestWindow();
});
afterEach(() => window.close());

const report = (...dbids: string[]) => run(window, 'group.report-now', dbids, 'key');
const state = (dbid: string) => window.state().engine?.groups.byId[dbid]?.condition.state;
const result = () => window.state().result;

async function reportTo(uri: string): Promise<void> {
  const options: OptionSettings = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': uri };
  window.engine.publish({ type: 'options.changed', options });
  await window.until(({ engine }) => engine?.options['campaigngroup-states-uri'] === uri);
}

/** Loads them while nothing is reported, so that nobody is asked. */
async function load(...dbids: string[]): Promise<void> {
  for (const dbid of dbids) requestGroups(window, { do: 'load' }, [dbid]);
  await window.until(({ pending }) => Object.keys(pending).length === 0 && dbids.every((dbid) => state(dbid) === 4));
  window.store.setState({ result: null });
}

test('what was sent, and where to', async () => {
  await load('101', '102');
  await reportTo('http://127.0.0.1:8080/ocs');
  report('101');
  await window.until((now) => now.result !== null);
  expect(result()).toMatchObject({
    tone: 'done',
    text: 'Reported Spring_Offer@Agents_North now · 1 periodic notification to 127.0.0.1:8080',
  });
  expect(result()?.offer).toBeUndefined();
});

test('some cannot: how many, and each with its reason', async () => {
  await load('101', '102');
  await reportTo('http://127.0.0.1:8080/ocs');
  report('101', '102', '103');
  await window.until((now) => now.result !== null);
  expect(result()).toMatchObject({
    tone: 'refused',
    text: 'Reported 2 Campaign Groups now · 2 periodic notifications to 127.0.0.1:8080 · 1 not sent',
    details: [{ sentence: 'It is not loaded; only what is loaded or running is reported periodically.' }],
  });
});

test('where none can, nothing is asked of the engine, and the reason is said', async () => {
  report('101');
  expect(result()?.text).toBe(
    'Spring_Offer@Agents_North: not sent. It is not loaded; only what is loaded or running is reported periodically.',
  );
  await load('101');
  report('101');
  expect(result()?.text).toContain('Its reporting is off: send-campaigngroup-states = false.');
  report('101', '102');
  expect(result()?.text).toBe('Nothing was sent of 2 Campaign Groups');
  report();
  expect(result()?.text).toBe('Select a Campaign Group first.');
  expect(window.called).not.toContain('groups.report-now');
});

test('menus and palette have the reason, too', async () => {
  expect(reasonAgainstCommand(window.state(), 'group.report-now', ['101'])).toMatch(/^It is not loaded/);
  await load('101');
  await reportTo('');
  expect(reasonAgainstCommand(window.state(), 'group.report-now', ['101'])).toMatch(/^It has no URI/);
  await reportTo('http://127.0.0.1:8080/ocs');
  expect(reasonAgainstCommand(window.state(), 'group.report-now', ['101', '102'])).toBeNull();
  await window.bridge.call('sending.hold', {});
  await window.until(({ engine }) => engine?.sending.held === true);
  expect(reasonAgainstCommand(window.state(), 'group.report-now', ['101'])).toMatch(/^Sending is held/);
});

test('the first one to another machine is agreed to once', async () => {
  await load('101');
  await reportTo('https://r.example.com/ocs');
  report('101');
  const { dialog } = window.state();
  if (dialog?.kind !== 'confirm') throw new Error('Nothing was asked.');
  expect(dialog.confirmation).toMatchObject({
    title: 'Report Spring_Offer@Agents_North now?',
    hosts: ['r.example.com'],
    sentences: [
      'It sends 1 notification to r.example.com. What is sent cannot be taken back.',
      expect.stringContaining('beyond OCS'),
      expect.stringContaining('r.example.com is not this machine'),
    ],
  });
  expect(window.called).not.toContain('groups.report-now');
  window.store.setState({ dialog: null });
  dialog.proceed();
  await window.until((now) => now.result !== null);
  report('101');
  expect(window.state().dialog).toBeNull();
});

test('more than five wait for a yes', async () => {
  const all = window.state().engine?.groups.ids ?? [];
  await load(...all);
  await reportTo('http://127.0.0.1:8080/ocs');
  report(...all);
  expect(window.state().dialog).toMatchObject({
    kind: 'confirm',
    confirmation: { title: 'Report 6 Campaign Groups now?' },
  });
});
