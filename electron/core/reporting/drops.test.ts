import { expect, test } from 'vitest';
import { good, groupOf, notesOf, viewIn, workspaceOf } from '../testing/open-engine.ts';
import { stageWith } from '../testing/stage.ts';

const preview = { do: 'start', dialMode: 3 } as const;
const three = [groupOf('101'), groupOf('102'), groupOf('103')];

/** 101, 102 and 103 with a load on the wire and a start that waits behind it. */
async function waitingStage() {
  const stage = await stageWith(three);
  stage.receiver.silent = true;
  await stage.ask(['101', '102', '103'], 'load');
  await stage.ask(['101', '102', '103'], preview);
  expect(stage.engine.state.traffic).toMatchObject({ onWire: 3, waiting: 3 });
  const finish = async () => {
    stage.receiver.answer();
    await stage.engine.delivered();
    return stage.story();
  };
  return { ...stage, finish };
}

const loads = ['101', '102', '103'].map((dbid) => `81000 ${dbid} 7 -> accepted`);
const starts = (...reasons: string[]) =>
  ['101', '102', '103'].map((dbid, index) => `81000 ${dbid} 9 -> ${reasons[index]}`);

test('holding drops what waits, says how many, and stops the beat; what is on the wire finishes', async () => {
  const { engine, clock, ask, finish, receiver, story } = await waitingStage();
  expect(await good(engine, 'sending.hold', {})).toEqual({ dropped: 3 });
  expect(engine.state.sending).toEqual({ held: true, reason: 'operator' });
  expect(await notesOf(engine)).toEqual(['All sending is held. 3 waiting notifications were dropped.']);
  expect(await finish()).toEqual([...loads, ...starts('dropped held', 'dropped held', 'dropped held')]);
  expect(viewIn(engine, '101').beat).toBeNull();
  expect(clock.nextDue()).toBeUndefined();

  await ask('101', 'stop');
  expect(story().at(-1)).toBe('81000 101 10 -> dropped held');
  expect(await good(engine, 'sending.hold', {})).toEqual({ dropped: 0 });
  await good(engine, 'sending.resume', {});
  await good(engine, 'sending.resume', {});
  await ask('101', preview);
  await engine.delivered();
  expect(receiver.bodies).toHaveLength(4);
  expect(engine.state.traffic).toMatchObject({ sent: 4, accepted: 4, dropped: 4, waiting: 0, onWire: 0 });
  expect((await notesOf(engine)).slice(1)).toEqual(['Sending goes on.']);
});

test('an unload goes on while sending is held; its end is dropped, not sent later', async () => {
  const { engine, ask, wait, story, receiver } = await stageWith([groupOf('101', { callsInProgressSeconds: 5 })]);
  await ask('101', 'load');
  await ask('101', 'unload');
  await wait(1);
  await good(engine, 'sending.hold', {});
  await wait(10);
  await good(engine, 'sending.resume', {});
  await wait(10);
  expect(story()).toEqual(['81000 101 7 -> accepted', '81000 101 8 -> dropped held']);
  expect(receiver.bodies).toHaveLength(1);
});

test('switching reporting off drops what waits, everywhere or at one Campaign Group', async () => {
  const { engine, finish } = await waitingStage();
  const off = { 'send-campaigngroup-states': false };
  expect(await good(engine, 'options.set', { dbid: '102', settings: off })).toEqual({ dropped: 1 });
  expect(await good(engine, 'options.set', { dbid: '102', settings: off })).toEqual({ dropped: 0 });
  expect(await good(engine, 'options.set', { dbid: '103', settings: { 'send-campaigngroup-states': true } })).toEqual({
    dropped: 0,
  });
  expect(await good(engine, 'options.set', { settings: off })).toEqual({ dropped: 1 });
  expect(await notesOf(engine)).toEqual([
    '1 waiting notification was dropped by a change of the options.',
    '1 waiting notification was dropped by a change of the options.',
  ]);
  expect(await finish()).toEqual([...loads, ...starts('dropped switched-off', 'dropped switched-off', 'accepted')]);
});

test('changing the URI drops what waits for the old one; the same URI again drops nothing', async () => {
  const { engine, receiver, finish } = await waitingStage();
  const uri = (to: string) => ({ 'campaigngroup-states-uri': to });
  expect(await good(engine, 'options.set', { settings: uri(` ${receiver.uri} `) })).toEqual({ dropped: 0 });
  expect(await good(engine, 'options.set', { dbid: '103', settings: uri(receiver.uri) })).toEqual({ dropped: 0 });
  expect(await good(engine, 'options.set', { settings: uri(`${receiver.uri}/2`) })).toEqual({ dropped: 2 });
  expect(await notesOf(engine)).toEqual(['2 waiting notifications were dropped by a change of the options.']);
  expect(await finish()).toEqual([...loads, ...starts('dropped uri-changed', 'dropped uri-changed', 'accepted')]);
});

test('an empty URI switches reporting off', async () => {
  const { engine, finish } = await waitingStage();
  expect(await good(engine, 'options.set', { settings: { 'campaigngroup-states-uri': '' } })).toEqual({ dropped: 3 });
  expect((await finish()).slice(3)).toEqual(starts(...Array(3).fill('dropped switched-off')));
});

test('a deleted Campaign Group leaves nothing in the line', async () => {
  const { engine, ask, wait, receiver, story } = await stageWith([groupOf('101'), groupOf('102')], {
    'http-connection-pool-size': 1,
  });
  receiver.silent = true;
  await ask(['101', '102'], 'load');
  await ask('102', 'force-unload');
  await good(engine, 'groups.delete', { dbids: ['102'] });
  receiver.answer();
  await wait(0);
  expect(story()).toEqual([
    '81000 101 7 -> accepted',
    '81000 102 7 -> dropped group-deleted',
    '81000 102 8 -> dropped group-deleted',
  ]);
  expect(engine.state.traffic).toMatchObject({ waiting: 0, onWire: 0, dropped: 2 });
});

test('opening another workspace drops what waits, and nothing of the old one is due any more', async () => {
  const { engine, finish, clock } = await waitingStage();
  await good(engine, 'workspace.open-text', { title: 'Other', text: workspaceOf([groupOf('101')]) });
  expect(await notesOf(engine)).toEqual(['3 waiting notifications were dropped because another workspace was opened.']);
  expect((await finish()).slice(3)).toEqual(starts(...Array(3).fill('dropped workspace-changed')));
  expect(clock.nextDue()).toBeUndefined();
  expect(viewIn(engine, '101').beat).toBeNull();
});

test('a new configuration drops what waits for the URI of the old one', async () => {
  const { engine, ask, receiver, wait, story } = await stageWith([groupOf('101')]);
  receiver.silent = true;
  await ask('101', 'load');
  await ask('101', 'force-unload');
  const configuration = { ...groupOf('101'), options: { 'campaigngroup-states-uri': `${receiver.uri}/2` } };
  await good(engine, 'groups.update', { dbid: '101', configuration });
  receiver.answer();
  await wait(0);
  expect(story()).toEqual(['81000 101 7 -> accepted', '81000 101 8 -> dropped uri-changed']);
  expect(await notesOf(engine)).toEqual(['1 waiting notification was dropped by a change of the options.']);
});
