import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { bad, engineWith, good, groupOf, viewIn } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const one = 'Campaign 101@Group 101';
const load = { do: 'load', group: one };
const forced = { do: 'force-unload', group: one };
const workspace = { version: 1, campaignGroups: [groupOf('101')] };
const textOf = (steps: readonly unknown[], said: object = {}) =>
  JSON.stringify({ version: 1, name: 'Test', workspace, steps, ...said }, null, 2);

async function withReceiver() {
  const receiver = await localReceiver();
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  return { receiver, engine: await engineWith([groupOf('101')], options) };
}
type Engine = Awaited<ReturnType<typeof withReceiver>>['engine'];
const runOf = ({ state }: Engine) => state.scenario.run;
const ended = (engine: Engine) => eventually(() => expect(runOf(engine)?.status).toMatch(/passed|failed|stopped/));

test('a scenario is played on the open workspace, and tells of its steps', async () => {
  const { engine, receiver } = await withReceiver();
  await good(engine, 'scenario.run', {
    text: textOf([load, { assert: { count: 1 } }, { repeat: 2, steps: [{ wait: 0 }] }]),
  });
  await ended(engine);
  expect(runOf(engine)).toMatchObject({
    name: 'Test',
    status: 'passed',
    pass: 1,
    done: 5,
    failed: 0,
    undelivered: 0,
    at: null,
  });
  expect(runOf(engine)?.results.map(({ path, words, round }) => [path, words, round])).toEqual([
    ['steps[0]', `load ${one}: accepted`, null],
    ['steps[1]', 'assert count', null],
    ['steps[2].steps[0]', 'wait 0 s', 1],
    ['steps[2].steps[0]', 'wait 0 s', 2],
    ['steps[2]', 'repeat: 2 rounds', null],
  ]);
  expect(receiver.bodies).toHaveLength(1);
});

test('an expectation that is not met fails it, and says what was expected', async () => {
  const { engine } = await withReceiver();
  await good(engine, 'scenario.run', { text: textOf([load, { assert: { count: 3 } }]), loop: true });
  await ended(engine);
  expect(runOf(engine)).toMatchObject({ status: 'failed', done: 2, failed: 1, pass: 1 });
  expect(runOf(engine)?.results[1]).toMatchObject({
    asExpected: false,
    failures: ['1 notifications were received, not 3.'],
  });
});

test('paused it waits before its next step; stepped it carries out one; then it goes on', async () => {
  const { engine } = await withReceiver();
  await good(engine, 'scenario.run', { text: textOf([load, { wait: 0 }, forced]), paused: true });
  await eventually(() => expect(runOf(engine)).toMatchObject({ status: 'paused', at: 'steps[0]', done: 0 }));
  expect(viewIn(engine, '101').condition.state).toBe(0);
  await good(engine, 'scenario.step', {});
  await eventually(() => expect(runOf(engine)).toMatchObject({ at: 'steps[1]', done: 1 }));
  expect(viewIn(engine, '101').condition.state).toBe(4);
  expect(await bad(engine, 'scenario.pause', {})).toMatchObject({ code: 'refused' });
  await good(engine, 'scenario.resume', {});
  await ended(engine);
  expect(runOf(engine)?.status).toBe('passed');
  expect(await bad(engine, 'scenario.step', {})).toMatchObject({ code: 'refused' });
});

test('pausing stops it in the midst of a loop; stopping ends it, also in a long wait', async () => {
  const { engine } = await withReceiver();
  const text = textOf([load, forced, { until: { notifications: {}, atLeast: 2, since: 'start' } }]);
  await good(engine, 'scenario.run', { text, loop: true });
  await eventually(() => expect(runOf(engine)?.pass).toBeGreaterThan(2));
  await good(engine, 'scenario.pause', {});
  expect(runOf(engine)?.status).toBe('paused');
  await good(engine, 'scenario.stop', {});
  await ended(engine);
  expect(runOf(engine)?.status).toBe('stopped');
  await good(engine, 'scenario.run', { text: textOf([{ wait: 3_600 }]) });
  expect(await bad(engine, 'scenario.run', { text })).toMatchObject({ code: 'refused' });
  expect(await bad(engine, 'scenario.record', {})).toMatchObject({ code: 'refused' });
  await good(engine, 'scenario.stop', {});
  await ended(engine);
  expect(await bad(engine, 'scenario.stop', {})).toMatchObject({ code: 'refused' });
});

test('closing the console ends what is being played', async () => {
  const { engine } = await withReceiver();
  await good(engine, 'scenario.run', { text: textOf([{ wait: 3_600 }]) });
  await engine.close();
  await ended(engine);
  expect(runOf(engine)?.status).toBe('stopped');
});

test('another workspace: a fault at each name, unless its own is opened first', async () => {
  const engine = await engineWith([groupOf('102')]);
  const text = textOf([load]);
  expect((await bad(engine, 'scenario.run', { text })).faults).toMatchObject([
    {
      path: 'steps[0].group',
      place: { line: text.split('\n').findIndex((line) => line.includes('"group": "Campaign')) + 1 },
    },
  ]);
  await good(engine, 'scenario.run', { text, openWorkspace: true });
  await ended(engine);
  expect(viewIn(engine, '101').condition.state).toBe(4);
});

test('faults of a text have their path and their place', async () => {
  const { engine } = await withReceiver();
  const text = textOf([load, { until: { state: 'Flying', group: one } }]);
  const line = text.split('\n').findIndex((one) => one.includes('Flying')) + 1;
  const checked = await good(engine, 'scenario.check', { text });
  expect(checked).toMatchObject({ name: null, faults: [{ path: 'steps[1].until.state', place: { line, column: 9 } }] });
  expect((await bad(engine, 'scenario.run', { text })).faults).toEqual(checked.faults);
  expect(await good(engine, 'scenario.check', { text: textOf([load]) })).toEqual({
    name: 'Test',
    steps: 1,
    faults: [],
  });
});

test('a file is loaded with its faults, and saved as it is written', async () => {
  const { engine } = await withReceiver();
  const path = join(await temporaryFolder(), 'day.json');
  const text = `  ${textOf([load])}\n\n`;
  expect(await good(engine, 'scenario.save', { path, text })).toEqual({ path });
  expect(await readFile(path, 'utf8')).toBe(text);
  expect(await good(engine, 'scenario.load', { path })).toEqual({ path, text, name: 'Test', steps: 1, faults: [] });
  expect(await bad(engine, 'scenario.save', { path, text: '{ "version": 1 }' })).toMatchObject({ code: 'invalid' });
  expect(await readFile(path, 'utf8')).toBe(text);
  await writeFile(path, '{');
  expect((await good(engine, 'scenario.load', { path })).faults).toHaveLength(1);
  expect(await bad(engine, 'scenario.load', { path: `${path}.none` })).toMatchObject({ code: 'io' });
  expect(await bad(engine, 'scenario.load', {})).toMatchObject({ code: 'invalid' });
});

test('a workspace beside the scenario is found from its folder, once it has one', async () => {
  const { engine } = await withReceiver();
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'w.json'), JSON.stringify(workspace));
  const text = JSON.stringify({ version: 1, name: 'Test', workspaceFile: 'w.json', steps: [load] });
  expect((await good(engine, 'scenario.check', { text })).faults).toMatchObject([{ path: 'workspaceFile' }]);
  const path = join(folder, 'day.json');
  expect((await good(engine, 'scenario.check', { text, path })).faults).toEqual([]);
  await good(engine, 'scenario.save', { text, path });
});

test('a recording counts commands, is there after it was stopped, and says what no step can', async () => {
  const { engine } = await withReceiver();
  expect(await bad(engine, 'scenario.recording', { name: 'None' })).toMatchObject({ code: 'not-found' });
  expect(await bad(engine, 'scenario.stop-recording', {})).toMatchObject({ code: 'refused' });
  await good(engine, 'scenario.record', {});
  expect(await bad(engine, 'scenario.record', {})).toMatchObject({ code: 'refused' });
  expect(await bad(engine, 'scenario.run', { text: textOf([]) })).toMatchObject({ code: 'refused' });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  // Refused: nothing of it is recorded.
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.create', { configuration: { campaign: 'New', group: 'Agents' } });
  const { dbid } = await good(engine, 'groups.duplicate', { dbid: '101' });
  await good(engine, 'groups.request', { dbids: [dbid], request: { do: 'load' } });
  await good(engine, 'workspace.describe', { application: 'Other' });
  expect(engine.state.scenario.recording).toMatchObject({ on: true, commands: 2 });
  await good(engine, 'scenario.stop-recording', {});
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'force-unload' } });
  expect(engine.state.scenario.recording).toMatchObject({ on: false, commands: 2 });
  const { text, leftOut } = await good(engine, 'scenario.recording', { name: 'Mine', statistics: 'simulated' });
  const made = JSON.parse(text) as { name: string; steps: { do?: string }[]; workspace: { campaignGroups: object[] } };
  expect([made.name, made.steps.filter(({ do: what }) => what === 'load').length]).toEqual(['Mine', 2]);
  expect(made.workspace.campaignGroups).toHaveLength(3);
  expect(leftOut).toEqual([expect.stringContaining('described anew')]);
  expect((await good(engine, 'scenario.check', { text })).faults).toEqual([]);
});

test('opening another workspace ends a recording; an unload under way keeps one from beginning', async () => {
  const engine = await engineWith([groupOf('101', { callsInProgressSeconds: 60 })]);
  await good(engine, 'scenario.record', {});
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'workspace.sample', {});
  expect(engine.state.scenario.recording).toMatchObject({ on: false, commands: 1 });
  expect((await good(engine, 'scenario.recording', { name: 'A' })).text).toContain(one);
  await good(engine, 'workspace.open-text', {
    title: 'Again',
    text: JSON.stringify({ ...workspace, campaignGroups: [groupOf('101', { callsInProgressSeconds: 60 })] }),
  });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'unload' } });
  expect(await bad(engine, 'scenario.record', {})).toMatchObject({ code: 'refused' });
});

test('rows that are not there make no scenario', async () => {
  const { engine } = await withReceiver();
  expect(await bad(engine, 'scenario.of-rows', { seqs: [99], name: 'A' })).toMatchObject({ code: 'not-found' });
});

/** A clock that goes on by a millisecond each time that it is read, as the machine's may. */
class RestlessClock extends HandClock {
  #reads = 0;

  override now(): number {
    this.#reads += 1;
    return super.now() + this.#reads;
  }
}

test('what is pinned stands before its request, also where time goes on while that is carried out', async () => {
  const receiver = await localReceiver();
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  const engine = await engineWith([groupOf('101')], options, { clock: new RestlessClock() });
  await good(engine, 'scenario.record', {});
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  const { text } = await good(engine, 'scenario.recording', { name: 'A' });
  const { steps } = JSON.parse(text) as { steps: object[] };
  const kinds = steps.map((step) => Object.keys(step)[0]).filter((kind) => kind !== 'wait');
  expect(kinds).toEqual(['statistics', 'do']);
});

test('a scenario without steps is played once, and refused when it should go on for ever', async () => {
  const { engine } = await withReceiver();
  expect(await bad(engine, 'scenario.run', { text: textOf([]), loop: true })).toMatchObject({
    code: 'invalid',
    sentence: 'A scenario without steps cannot be played over and over.',
  });
  await good(engine, 'scenario.run', { text: textOf([]) });
  await ended(engine);
  expect(runOf(engine)?.status).toBe('passed');
});
