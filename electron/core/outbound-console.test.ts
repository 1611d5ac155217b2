import { readdir, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { localReceiver } from './testing/local-receiver.ts';
import { engineWith, good, groupOf, openEngine } from './testing/open-engine.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

test('the state tells where everything is kept', async () => {
  const profileFolder = join(await temporaryFolder(), 'new', 'profile');
  const { state } = await openEngine({ profileFolder });
  expect(state.host).toEqual({
    kind: 'none',
    version: 'test',
    node: process.versions.node,
    safeMode: false,
    hostName: hostname(),
    profileFolder,
    traceFile: join(profileFolder, 'trace', 'ocs-trace.log'),
  });
  expect(state.health).toEqual({ journal: null, traceFile: null, session: null });
  expect((await openEngine()).state.host).toMatchObject({ profileFolder: '', traceFile: '' });
});

test('a trace file of its own is told as well', async () => {
  const traceFile = join(await temporaryFolder(), 'own.log');
  expect((await openEngine({ traceFile })).state.host.traceFile).toBe(traceFile);
});

test('without a folder nothing is written', async () => {
  const before = await readdir('.');
  const receiver = await localReceiver();
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  const engine = await engineWith([groupOf('101')], options);
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await engine.close();
  expect(receiver.bodies).toHaveLength(1);
  expect(await readdir('.')).toEqual(before);
});

test('trace lines are written as notifications are handed over, in the format that is chosen', async () => {
  const profileFolder = await temporaryFolder();
  const receiver = await localReceiver();
  receiver.silent = true;
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  const engine = await engineWith([groupOf('101')], options, { profileFolder });
  const lines = async () => (await readFile(engine.state.host.traceFile, 'utf8')).trimEnd().split('\n');
  const time = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}';
  const text = `Sending HTTP status notification CampaignGroupState for Campaign Group Campaign 101@Group 101 to ${receiver.uri}`;
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'start', dialMode: 3 } });
  // The second one waits for the outcome of the first: it has no line yet.
  await eventually(async () =>
    expect(await lines()).toEqual([expect.stringMatching(new RegExp(`^${time} Trc 81000 ${text}$`))]),
  );
  await good(engine, 'workspace.describe', { traceFormat: 'full', application: 'OCS_Primary' });
  receiver.answer();
  await engine.close();
  expect((await lines())[1]).toMatch(new RegExp(`^${time} Trace ${hostname()} OCS_Primary GCTI-12-81000 ${text}$`));
});

test('a closing console takes no more calls; closing again is the same closing', async () => {
  const engine = await engineWith([groupOf('101')]);
  const closing = engine.close();
  expect(await engine.call('groups.duplicate', { dbid: '101' })).toEqual({
    ok: false,
    error: { code: 'refused', sentence: 'The console is being closed.' },
  });
  expect(engine.close()).toBe(closing);
  await closing;
  expect(engine.state.groups.ids).toEqual(['101']);
});

test('a window sees every row that was made before the console was closed', async () => {
  const dbids = Array.from({ length: 900 }, (_, index) => String(101 + index));
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': 'http://127.0.0.1:1/' };
  const profileFolder = await temporaryFolder();
  const engine = await engineWith(
    dbids.map((dbid) => groupOf(dbid)),
    options,
    { profileFolder },
  );
  const seqs = new Set<number>();
  const peer = engine.attach((message) => {
    if (message.type === 'batch') peer.receive({ type: 'ack', epoch: message.batch.epoch, seq: message.batch.to });
    if (message.type !== 'log') return;
    for (const entry of message.log.entries) if (entry.kind === 'notification') seqs.add(entry.seq);
  });
  peer.receive({ type: 'hello', hidden: false });
  await good(engine, 'sending.hold', {});
  void engine.call('groups.request', { dbids, request: { do: 'load' } });
  await engine.close();
  expect(seqs.size).toBe(dbids.length);
});

test('closing stops the receiver, and lets go of its port', async () => {
  const engine = await openEngine();
  const { port } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: false });
  await engine.close();
  const other = await openEngine();
  expect(await good(other, 'receiver.listen', { port, useAsTarget: false })).toMatchObject({ port });
});

test('idle: no Campaign Group is in transition, and every notification has its outcome', async () => {
  const receiver = await localReceiver();
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  const engine = await engineWith([groupOf('101', { callsInProgressSeconds: 0.05, unloadSeconds: 0.05 })], options);
  await engine.idle();
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'unload' } });
  expect(engine.inTransition()).toBe(true);
  await engine.idle();
  expect(engine.inTransition()).toBe(false);
  expect(receiver.bodies.map((body) => body.GSW_CAMPAIGN_GROUP_ACTION)).toEqual([7, 8]);
  expect(engine.state.traffic).toMatchObject({ sent: 2, accepted: 2, waiting: 0, onWire: 0 });
});

test('only a fault of the console itself, here of its host, makes a call reject', async () => {
  const dialogs = {
    openWorkspace: () => Promise.reject(new Error('secret')),
    saveWorkspace: () => Promise.resolve(null),
    openScenario: () => Promise.resolve(null),
    saveScenario: () => Promise.resolve(null),
  };
  const engine = await openEngine({ dialogs });
  await expect(engine.call('workspace.open-file', {})).rejects.toThrow('secret');
});

test('what is kept when it closes is how it ends: an unload that is under way does not go on behind it', async () => {
  const profileFolder = await temporaryFolder();
  const engine = await engineWith([groupOf('101')], {}, { profileFolder });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  const unloading = good(engine, 'groups.request', { dbids: ['101'], request: { do: 'unload' } });
  await engine.close();
  await unloading;
  const { groups } = JSON.parse(await readFile(join(profileFolder, 'session.json'), 'utf8'));
  expect(groups).toMatchObject([{ dbid: '101', state: engine.state.groups.byId['101']?.condition.state }]);
});
