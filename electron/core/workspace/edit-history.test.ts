import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutboundConsole } from '../outbound-console.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { bad, engineWith, good, groupOf, openEngine, viewIn } from '../testing/open-engine.ts';

const textOf = async (engine: OutboundConsole) => (await good(engine, 'workspace.text', {})).text;
const titles = ({ state: { history } }: OutboundConsole) => [history.undo?.title, history.redo?.title];
const lists = { callingLists: [{ dbid: '301', name: 'A', records: 10, hitRatio: 0.3 }] };
const scheduleOf = (campaignGroup: string, enabled = true) => ({
  campaignGroup,
  enabled,
  timeZone: 'UTC',
  actions: [],
});

test('every kind of edit is taken back and made again, with its name', async () => {
  const engine = await engineWith([groupOf('101', lists), groupOf('102'), groupOf('103')]);
  const edits: [string, () => Promise<unknown>][] = [
    ['Create Campaign 104@Group 104', () => good(engine, 'groups.create', { configuration: groupOf('104') })],
    [
      'Edit Campaign 101@Group 101',
      () => good(engine, 'groups.update', { dbid: '101', configuration: groupOf('101', { agents: 7 }) }),
    ],
    ['Create Campaign 102 2@Group 102', () => good(engine, 'groups.duplicate', { dbid: '102' })],
    ['Change the schedules', () => good(engine, 'schedule.set', { schedule: scheduleOf('102') })],
    ['Delete 2 Campaign Groups', () => good(engine, 'groups.delete', { dbids: ['102', '101'] })],
    [
      'Set campaigngroup-states-interval',
      () => good(engine, 'options.set', { settings: { 'campaigngroup-states-interval': 5 } }),
    ],
    [
      'Set 2 options',
      () =>
        good(engine, 'options.set', {
          settings: { 'http-response-timeout': 3, 'campaigngroup-states-interval': null },
        }),
    ],
    [
      'Set send-campaigngroup-states of Campaign 103@Group 103',
      () => good(engine, 'options.set', { dbid: '103', settings: { 'send-campaigngroup-states': true } }),
    ],
    ['Change the name of the application', () => good(engine, 'workspace.describe', { application: 'OCS_2' })],
    ['Change the tenant', () => good(engine, 'workspace.describe', { tenant: { name: 'T', ccid: 'C' } })],
    ['Change the wire profile', () => good(engine, 'workspace.describe', { wireProfile: '8.1.512.02' })],
  ];
  const texts = [await textOf(engine)];
  for (const [title, make] of edits) {
    await make();
    expect(titles(engine)).toEqual([title, undefined]);
    texts.push(await textOf(engine));
  }
  const names = edits.map(([title]) => title);
  for (let at = names.length; at > 0; at--) {
    expect(await good(engine, 'workspace.undo', {})).toEqual({ title: names[at - 1] });
    expect(await textOf(engine)).toBe(texts[at - 1]);
    expect(titles(engine)).toEqual([names[at - 2], names[at - 1]]);
  }
  expect(await bad(engine, 'workspace.undo', {})).toEqual({
    code: 'refused',
    sentence: 'There is no edit of the workspace to undo.',
  });
  for (const [at, title] of names.entries()) {
    expect(await good(engine, 'workspace.redo', {})).toEqual({ title });
    expect(await textOf(engine)).toBe(texts[at + 1]);
  }
  expect(await bad(engine, 'workspace.redo', {})).toMatchObject({ code: 'refused' });
  expect(engine.state.workspace.unsaved).toBe(true);
  expect(engine.state.options).toEqual({ 'http-response-timeout': 3 });
});

test('response rules are taken back, in the receiver as well', async () => {
  const engine = await engineWith([groupOf('101')]);
  const { uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: false });
  const rules = [{ id: 'a', name: 'Down', respond: [{ kind: 'answer' as const, status: 503 }] }];
  await good(engine, 'receiver.set-rules', { rules });
  expect(titles(engine)).toEqual(['Change the response rules', undefined]);
  expect((await fetch(uri, { method: 'POST', body: '{}' })).status).toBe(503);
  await good(engine, 'workspace.undo', {});
  expect(engine.state.responseRules).toEqual([]);
  expect((await fetch(uri, { method: 'POST', body: '{}' })).status).toBe(200);
  await good(engine, 'workspace.redo', {});
  expect((await fetch(uri, { method: 'POST', body: '{}' })).status).toBe(503);
});

test('many at once are one edit, back and forth', async () => {
  const engine = await engineWith([groupOf('101')]);
  const configurations = ['201', '202', '203'].map((dbid) => groupOf(dbid));
  await good(engine, 'groups.create-many', { configurations });
  expect(titles(engine)).toEqual(['Create 3 Campaign Groups', undefined]);
  const after = await textOf(engine);
  await good(engine, 'workspace.undo', {});
  expect(engine.state.groups.ids).toEqual(['101']);
  await good(engine, 'workspace.redo', {});
  expect(await textOf(engine)).toBe(after);
});

test('the order of the Campaign Groups comes back, in the window as well', async () => {
  const engine = await engineWith(['101', '102', '103', '104'].map((dbid) => groupOf(dbid)));
  await good(engine, 'groups.delete', { dbids: ['103', '101'] });
  await good(engine, 'workspace.undo', {});
  expect(engine.state.groups.ids).toEqual(['101', '102', '103', '104']);
  expect(JSON.parse(await textOf(engine)).campaignGroups.map(({ dbid }: { dbid: string }) => dbid)).toEqual(
    engine.state.groups.ids,
  );
});

test('a new edit takes the place of what was undone', async () => {
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'workspace.describe', { application: 'A' });
  await good(engine, 'workspace.undo', {});
  await good(engine, 'workspace.describe', { application: 'B' });
  expect(titles(engine)).toEqual(['Change the name of the application', undefined]);
});

test('what changes nothing is no edit', async () => {
  const engine = await engineWith([groupOf('101')], { 'http-response-timeout': 5 });
  await good(engine, 'options.set', { settings: { 'http-response-timeout': 5 } });
  await good(engine, 'groups.update', { dbid: '101', configuration: viewIn(engine, '101').configuration });
  await good(engine, 'workspace.describe', { traceFormat: 'full' });
  expect(titles(engine)).toEqual([undefined, undefined]);
});

test('requests are never taken back; what is loaded keeps its configuration', async () => {
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'groups.update', { dbid: '101', configuration: groupOf('101', { agents: 7 }) });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  const before = engine.state;
  expect(await bad(engine, 'workspace.undo', {})).toEqual({
    code: 'refused',
    sentence: 'Campaign 101@Group 101 is loaded; this edit can be taken back once it is unloaded.',
  });
  expect(engine.state).toEqual(before);
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'force-unload' } });
  await good(engine, 'workspace.undo', {});
  expect(viewIn(engine, '101').configuration.agents).not.toBe(7);
});

test('options of a loaded Campaign Group can be taken back, and it stays loaded', async () => {
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'options.set', { dbid: '101', settings: { 'campaigngroup-states-interval': 3 } });
  expect(engine.state.history.undo).toEqual({
    title: 'Set campaigngroup-states-interval of Campaign 101@Group 101',
    options: null,
    groupOptions: { 101: {} },
  });
  await good(engine, 'workspace.undo', {});
  expect(viewIn(engine, '101')).toMatchObject({ condition: { state: 4 } });
  expect(viewIn(engine, '101').configuration.options).toBeUndefined();
});

test('pins come back with a Campaign Group, and with a Calling List; newer ones stay', async () => {
  const engine = await engineWith([groupOf('101', lists)]);
  await good(engine, 'groups.pin', { dbid: '101', callingList: '301', set: { hitRatio: 0.5 } });
  await good(engine, 'groups.update', { dbid: '101', configuration: groupOf('101') });
  await good(engine, 'groups.pin', { dbid: '101', set: { busyFactor: 0.8 } });
  await good(engine, 'groups.delete', { dbids: ['101'] });
  await good(engine, 'workspace.undo', {});
  expect(viewIn(engine, '101').statistics.pins).toEqual({ group: { busyFactor: 0.8 }, lists: {} });
  await good(engine, 'workspace.undo', {});
  expect(viewIn(engine, '101').statistics.pins).toEqual({
    group: { busyFactor: 0.8 },
    lists: { 301: { hitRatio: 0.5 } },
  });
});

test('a schedule that was deleted with its Campaign Group is followed again', async () => {
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'schedule.set', { schedule: scheduleOf('101') });
  await good(engine, 'groups.delete', { dbids: ['101'] });
  expect(engine.state.schedules).toEqual([]);
  await good(engine, 'workspace.undo', {});
  expect(engine.state.schedules).toMatchObject([{ campaignGroup: '101' }]);
});

test('the receiver as target is one edit; another workspace begins anew', async () => {
  const engine = await engineWith([groupOf('101')]);
  const { uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  expect(titles(engine)).toEqual(['Set 2 options', undefined]);
  await good(engine, 'workspace.undo', {});
  expect(engine.state.options).toEqual({});
  await good(engine, 'workspace.redo', {});
  expect(engine.state.options['campaigngroup-states-uri']).toBe(uri);
  await good(engine, 'workspace.new', {});
  expect(titles(engine)).toEqual([undefined, undefined]);
});

test('what waits for a target that is taken back is dropped and counted', async () => {
  const receiver = await localReceiver();
  receiver.silent = true;
  const engine = await engineWith([groupOf('101')], { 'campaigngroup-states-interval': 0 });
  const settings = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  await good(engine, 'options.set', { settings });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'start', dialMode: 3 } });
  expect(engine.state.traffic).toMatchObject({ waiting: 1 });
  await good(engine, 'workspace.undo', {});
  expect(engine.state.traffic).toMatchObject({ waiting: 0, dropped: 1 });
  receiver.answer();
});

test('a hundred edits are kept', async () => {
  const engine = await openEngine();
  for (let number = 1; number <= 105; number++)
    await good(engine, 'workspace.describe', { application: `OCS ${number}` });
  for (let number = 0; number < 100; number++) await good(engine, 'workspace.undo', {});
  expect(engine.state.workspace.application).toBe('OCS 5');
  expect(engine.state.history.undo).toBeNull();
});

test('any course of edits: all undone is what was before, all made again is what was after', async () => {
  const dbid = fc.constantFrom('101', '102', '103', '104');
  const configuration = fc
    .record({ own: dbid, agents: fc.nat({ max: 3 }), campaign: fc.constantFrom('A', 'B', 'C', 'D', 'E') })
    .map(({ own, ...said }) => groupOf(own, said));
  const interval = fc.constantFrom(0, 1, 7, null).map((value) => ({ 'campaigngroup-states-interval': value }));
  const edit = fc.oneof(
    configuration.map(
      (one) => (engine: OutboundConsole) => engine.call('groups.create', { configuration: one as never }),
    ),
    configuration.map(
      (one) => (engine: OutboundConsole) =>
        engine.call('groups.update', { dbid: one.dbid, configuration: one as never }),
    ),
    dbid.map((one) => (engine: OutboundConsole) => engine.call('groups.duplicate', { dbid: one })),
    fc
      .uniqueArray(dbid, { minLength: 1, maxLength: 3 })
      .map((dbids) => (engine: OutboundConsole) => engine.call('groups.delete', { dbids })),
    interval.map((settings) => (engine: OutboundConsole) => engine.call('options.set', { settings })),
    fc.tuple(dbid, interval).map(
      ([one, settings]) =>
        (engine: OutboundConsole) =>
          engine.call('options.set', { dbid: one, settings }),
    ),
    fc.tuple(dbid, fc.boolean()).map(
      ([one, on]) =>
        (engine: OutboundConsole) =>
          engine.call('schedule.set', { schedule: scheduleOf(one, on) }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 25, size: 'max' }), async (course) => {
      const engine = await engineWith([groupOf('101'), groupOf('102')]);
      const before = await textOf(engine);
      for (const make of course) await make(engine);
      const after = await textOf(engine);
      let undone = 0;
      while ((await engine.call('workspace.undo', {})).ok) undone += 1;
      expect(await textOf(engine)).toBe(before);
      for (let number = 0; number < undone; number++) await good(engine, 'workspace.redo', {});
      expect(await textOf(engine)).toBe(after);
      expect(engine.state.groups.ids).toEqual(
        JSON.parse(after).campaignGroups.map(({ dbid: own }: { dbid: string }) => own),
      );
      await engine.close();
    }),
    { numRuns: 40 },
  );
});
