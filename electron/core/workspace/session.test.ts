import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VirtualClock } from '../ports/virtual-clock.ts';
import { eventually } from '../testing/eventually.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { engineWith, good, groupOf, notesOf, openEngine, viewIn, workspaceOf } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const predictive = { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 } as const;
const lists = { callingLists: [{ dbid: '301', name: 'A', records: 10, hitRatio: 0.3 }] };

/** A profile as a session with one loaded, one running and one untouched Campaign Group has left it. */
async function usedProfile(options: object = {}): Promise<string> {
  const profileFolder = await temporaryFolder();
  const engine = await engineWith([groupOf('101'), groupOf('102', lists), groupOf('103')], options, { profileFolder });
  await good(engine, 'groups.request', { dbids: ['101', '102'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['102'], request: predictive });
  await engine.close();
  return profileFolder;
}

test('the console comes back as it was left: workspace, unsaved edits, states and pins', async () => {
  const profileFolder = await temporaryFolder();
  const engine = await engineWith([groupOf('101'), groupOf('102', lists)], {}, { profileFolder });
  await good(engine, 'workspace.save', { path: join(profileFolder, 'day.json') });
  await good(engine, 'groups.request', { dbids: ['102'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['102'], request: predictive });
  await good(engine, 'groups.pin', { dbid: '101', set: { busyFactor: 0.85, hitRatio: null } });
  await good(engine, 'groups.pin', { dbid: '102', callingList: '301', set: { hitRatio: 0.31 } });
  await good(engine, 'options.set', { settings: { 'campaigngroup-states-interval': 7 } });
  await good(engine, 'workspace.describe', { application: 'OCS_2', traceFormat: 'full' });
  await engine.close();
  const before = engine.state;

  const { state } = await openEngine({ profileFolder });
  expect(state.workspace).toEqual(before.workspace);
  expect(state.workspace).toMatchObject({
    title: 'day.json',
    unsaved: true,
    application: 'OCS_2',
    traceFormat: 'full',
  });
  expect(state.options).toEqual({ 'campaigngroup-states-interval': 7 });
  expect(state.groups).toEqual(before.groups);
  expect(state.groups.byId['102']?.condition).toEqual({
    state: 5,
    dialing: { dialMode: 1, optimization: { by: 1, goal: 85 } },
  });
  expect(state.groups.byId['101']?.statistics.pins.group).toEqual({ busyFactor: 0.85, hitRatio: null });
  expect(state.groups.byId['102']?.statistics.lists['301']).toEqual({ hitRatio: 0.31, timeToComplete: null });
});

test('what has changed is kept soon, not only at the end', async () => {
  const profileFolder = await temporaryFolder();
  await engineWith([groupOf('101')], {}, { profileFolder });
  await eventually(async () => {
    const kept = JSON.parse(await readFile(join(profileFolder, 'session.json'), 'utf8'));
    expect(kept.workspace.campaignGroups).toHaveLength(1);
  });
});

test('sending is held when a Campaign Group was loaded or running, and that is said', async () => {
  const engine = await openEngine({ profileFolder: await usedProfile() });
  expect(engine.state.sending).toEqual({ held: true, reason: 'restored' });
  expect(await notesOf(engine)).toContain(
    'Session restored: 2 Campaign Groups were loaded or running. Sending is held.',
  );
});

test('sending is not held when nothing was loaded', async () => {
  const profileFolder = await temporaryFolder();
  const engine = await engineWith([groupOf('101')], {}, { profileFolder });
  await good(engine, 'groups.pin', { dbid: '101', set: { hitRatio: 1 } });
  await engine.close();
  const next = await openEngine({ profileFolder });
  expect(next.state.sending).toEqual({ held: false, reason: null });
  expect(await notesOf(next)).toEqual([]);
});

test('nothing leaves while sending is held: no periodic notification, no change', async () => {
  const receiver = await localReceiver();
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  const profileFolder = await usedProfile(options);
  const before = receiver.bodies.length;
  const clock = new VirtualClock(Date.parse('2026-01-05T08:00:00Z'));
  const engine = await openEngine({ profileFolder, clock });
  expect(viewIn(engine, '102').beat).toBeNull();
  expect(clock.nextDue()).toBeUndefined();
  await good(engine, 'groups.request', { dbids: ['102'], request: { do: 'stop' } });
  expect(viewIn(engine, '102').last).toMatchObject({ outcome: 'dropped' });
  expect(engine.state.traffic).toMatchObject({ sent: 0, waiting: 0, dropped: 1 });
  expect(receiver.bodies).toHaveLength(before);

  await good(engine, 'sending.resume', {});
  expect(engine.state.sending).toEqual({ held: false, reason: null });
  clock.runNext();
  await engine.delivered();
  expect(receiver.bodies.at(-1)).toMatchObject({ GSW_CAMPAIGN_GROUP_ACTION: 0, GSW_CAMPAIGN_GROUP_STATE: 4 });
});

test('an unload that was under way goes on when sending is resumed, and is reported once, with its actor', async () => {
  const receiver = await localReceiver();
  const options = {
    'send-campaigngroup-states': true,
    'campaigngroup-states-uri': receiver.uri,
    'campaigngroup-states-interval': 0,
  };
  const profileFolder = await temporaryFolder();
  const groups = [groupOf('101', { callsInProgressSeconds: 3_600 }), groupOf('102', { unloadSeconds: 3_600 })];
  const engine = await engineWith(groups, options, { profileFolder });
  await good(engine, 'groups.request', { dbids: ['101', '102'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['101', '102'], request: { do: 'unload' } });
  await eventually(() => expect(viewIn(engine, '102').condition.state).toBe(2));
  await engine.close();
  expect(receiver.bodies).toHaveLength(2);

  const clock = new VirtualClock(Date.parse('2026-01-05T08:00:00Z'));
  const next = await openEngine({ profileFolder, clock });
  expect([viewIn(next, '101'), viewIn(next, '102')]).toMatchObject([
    { condition: { state: 1 }, transitionEndsAt: null },
    { condition: { state: 2 }, transitionEndsAt: null },
  ]);
  expect(clock.nextDue()).toBeUndefined();
  await good(next, 'sending.resume', {});
  expect(viewIn(next, '101').transitionEndsAt).toBe(clock.now() + 3_600_000);
  await good(next, 'sending.resume', {});
  while (clock.nextDue() !== undefined) clock.runNext();
  await next.idle();
  expect(receiver.bodies.slice(2)).toMatchObject(
    ['102', '101'].map((dbid) => ({
      GSW_CAMPAIGN_GROUP_DBID: dbid,
      GSW_CAMPAIGN_GROUP_STATE: 0,
      GSW_CAMPAIGN_GROUP_ACTION: 8,
      GSW_CAMPAIGN_GROUP_ACTOR: 1,
    })),
  );
});

test('forgetting sets everything to NotLoaded, reports nothing, and lets sending go on', async () => {
  const receiver = await localReceiver();
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  const profileFolder = await usedProfile(options);
  const before = receiver.bodies.length;
  const engine = await openEngine({ profileFolder });
  await good(engine, 'sending.forget', {});
  expect(engine.state.sending).toEqual({ held: false, reason: null });
  expect(Object.values(engine.state.groups.byId).map(({ condition, beat }) => [condition, beat])).toEqual(
    Array(3).fill([{ state: 0 }, null]),
  );
  expect(engine.state.traffic.dropped).toBe(0);
  await engine.close();
  expect(receiver.bodies).toHaveLength(before);
  expect((await openEngine({ profileFolder })).state.sending.held).toBe(false);
});

test('another workspace takes the place of a restored one, and nothing is held any more', async () => {
  const engine = await openEngine({ profileFolder: await usedProfile() });
  await good(engine, 'workspace.open-text', { title: 'Other', text: workspaceOf([groupOf('101')]) });
  expect(engine.state.sending).toEqual({ held: false, reason: null });
  expect(viewIn(engine, '101').condition).toEqual({ state: 0 });
});
