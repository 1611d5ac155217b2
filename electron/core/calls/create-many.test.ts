import { expect, test } from 'vitest';
import type { DomainEvent } from '../../../shared/contract/events.ts';
import { SyncClient } from '../../../shared/contract/sync-client.ts';
import { seededRandom } from '../ports/random.ts';
import { bad, engineWith, good, groupOf, viewIn } from '../testing/open-engine.ts';

const drafts = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ campaign: `Spring ${index + 1}`, group: 'Agents', ...more }));

test('many are made in their order, with DBIDs behind the highest one and their defaults', async () => {
  const engine = await engineWith([groupOf('205')], {}, { random: seededRandom(7) });
  const { dbids } = await good(engine, 'groups.create-many', { configurations: drafts(3, { agents: 5 }) });
  expect(dbids).toEqual(['206', '207', '208']);
  expect(engine.state.groups.ids).toEqual(['205', '206', '207', '208']);
  const { configuration, condition } = viewIn(engine, '207');
  expect(configuration).toMatchObject({ campaign: 'Spring 2', agents: 5, unloadSeconds: 0.2, autoComplete: false });
  expect(condition).toEqual({ state: 0 });
  expect(new Set(dbids.map((dbid) => viewIn(engine, dbid).configuration.guid)).size).toBe(3);
  expect(engine.state.workspace.unsaved).toBe(true);
});

test('DBIDs that are given are kept, and made ones go around them', async () => {
  const engine = await engineWith([groupOf('101')]);
  const [first, second, third] = drafts(3);
  const configurations = [{ ...first, dbid: '103' }, { ...second }, { ...third }] as ReturnType<typeof drafts>;
  expect(await good(engine, 'groups.create-many', { configurations })).toEqual({ dbids: ['103', '102', '104'] });
});

test('behind the highest possible DBID the lowest free ones are taken', async () => {
  const engine = await engineWith([groupOf('102'), groupOf('9'.repeat(19), { guid: seededRandom(1).uuid() })]);
  const { dbids } = await good(engine, 'groups.create-many', { configurations: drafts(3) });
  expect(dbids).toEqual(['101', '103', '104']);
});

test('one clash, with what is there or among themselves, and none is made; each fault says where', async () => {
  const guid = 'a0000000-0000-4000-8000-00000000000a';
  const engine = await engineWith([groupOf('101', { guid })]);
  const [one, two] = drafts(2);
  const error = await bad(engine, 'groups.create-many', {
    configurations: [
      { campaign: 'Campaign 101', group: 'Group 101' },
      { campaign: 'Autumn', group: 'Agents', dbid: '101', guid: guid.toUpperCase() },
      { campaign: 'Winter', group: 'Agents', dbid: '7' },
      { campaign: 'Winter', group: 'Agents', dbid: '7' },
      ...(one && two ? [one, two] : []),
    ],
  });
  expect(error.code).toBe('invalid');
  expect(error.sentence).toBe('There is a Campaign Group Campaign 101@Group 101 already.');
  expect(error.faults).toEqual([
    { path: 'configurations[0].campaign', message: 'There is a Campaign Group Campaign 101@Group 101 already.' },
    { path: 'configurations[1].dbid', message: 'DBID 101 is taken by Campaign 101@Group 101.' },
    { path: 'configurations[1].guid', message: 'This GUID is taken by Campaign 101@Group 101.' },
    { path: 'configurations[3].dbid', message: 'DBID 7 is taken by Winter@Agents.' },
    { path: 'configurations[3].campaign', message: 'There is a Campaign Group Winter@Agents already.' },
  ]);
  expect(engine.state.groups.ids).toEqual(['101']);
  expect(engine.state.workspace.unsaved).toBe(false);
});

test('a window is told of ten thousand in one event, and of their end in another', async () => {
  const engine = await engineWith([groupOf('101')]);
  const events: DomainEvent[] = [];
  let seen = 0;
  const client: SyncClient = new SyncClient({
    post: (message) => queueMicrotask(() => peer.receive(message)),
    onState: (state) => {
      seen = state.groups.ids.length;
    },
    onLog: () => {},
  });
  const peer = engine.attach((message) => {
    if (message.type === 'batch') events.push(...message.batch.events);
    client.receive(message);
  });
  client.start(false);
  await expect.poll(() => seen).toBe(1);
  const { dbids } = await good(engine, 'groups.create-many', { configurations: drafts(10_000) });
  await expect.poll(() => seen).toBe(10_001);
  await good(engine, 'groups.delete', { dbids: [...dbids] });
  await expect.poll(() => seen).toBe(1);
  expect(events.map(({ type }) => type).filter((type) => type.startsWith('group'))).toEqual([
    'groups.put',
    'groups.removed',
  ]);
  peer.detach();
});
