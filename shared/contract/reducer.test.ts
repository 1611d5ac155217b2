import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consoleState, groupView } from '../testing/console-state.ts';
import { deepFreeze } from '../testing/deep-freeze.ts';
import { anyEvent } from '../testing/events.ts';
import type { DomainEvent } from './events.ts';
import { reduce, StateFold } from './reducer.ts';
import type { ConsoleState } from './state.ts';

const start = deepFreeze(consoleState(groupView('101'), groupView('102'), groupView('103')));
const after = (...events: DomainEvent[]) => reduce(start, deepFreeze(events));

test('nothing happened: the very same state', () => {
  expect(reduce(start, [])).toBe(start);
});

test('a workspace that is opened replaces workspace, options and groups, and nothing else', () => {
  const workspace = { ...start.workspace, title: 'Spring' };
  const groups = { ids: ['7'], byId: { 7: groupView('7') } };
  const state = after({ type: 'workspace.opened', workspace, options: { 'http-response-timeout': 5 }, groups });
  expect(state).toEqual({ ...start, workspace, options: { 'http-response-timeout': 5 }, groups });
});

test('what an event carries takes its place', () => {
  const workspace = { ...start.workspace, unsaved: true };
  const options = { 'campaigngroup-states-interval': 1 };
  const sending = { held: true, reason: 'operator' } as const;
  const receiver = { ...start.receiver, received: 3 };
  const health = { ...start.health, journal: 'The disk is full.' };
  expect(after({ type: 'workspace.described', workspace })).toEqual({ ...start, workspace });
  expect(after({ type: 'options.changed', options })).toEqual({ ...start, options });
  expect(after({ type: 'sending.changed', sending })).toEqual({ ...start, sending });
  expect(after({ type: 'receiver.changed', receiver })).toEqual({ ...start, receiver });
  expect(after({ type: 'health.changed', health })).toEqual({ ...start, health });
  const history = { undo: { title: 'Set http-response-timeout', options: {}, groupOptions: {} }, redo: null };
  expect(after({ type: 'history.changed', history })).toEqual({ ...start, history });
  const recent = [{ path: '/day.json', missing: true }];
  expect(after({ type: 'recent.changed', recent })).toEqual({ ...start, recent });
});

test('a new group comes last; one that is there keeps its place', () => {
  expect(after({ type: 'group.put', view: groupView('99') }).groups.ids).toEqual(['101', '102', '103', '99']);
  const view = groupView('102', { transitionEndsAt: 5 });
  const state = after({ type: 'group.put', view });
  expect(state.groups.ids).toBe(start.groups.ids);
  expect(state.groups.byId['102']).toBe(view);
});

test('groups take the order that is said; those that it does not name stay at the end', () => {
  const { groups } = after({ type: 'groups.ordered', ids: ['103', 'gone', '102', '103'] });
  expect(groups.ids).toEqual(['103', '102', '101']);
  expect(groups.byId).toBe(start.groups.byId);
});

test('a group that is removed leaves the order and the table', () => {
  const { groups } = after({ type: 'group.removed', dbid: '102' });
  expect(groups.ids).toEqual(['101', '103']);
  expect(Object.keys(groups.byId)).toEqual(['101', '103']);
});

test('many that come at once come last, in their order; those that are there keep their place', () => {
  const views = ['7', '102', '8'].map((dbid) => groupView(dbid, { transitionEndsAt: 5 }));
  const { groups } = after({ type: 'groups.put', views }, { type: 'group.put', view: groupView('9') });
  expect(groups.ids).toEqual(['101', '102', '103', '7', '8', '9']);
  expect(groups.ids.map((dbid) => groups.byId[dbid]?.transitionEndsAt)).toEqual([null, 5, null, 5, 5, null]);
});

test('many that go at once leave the order and the table; one that comes back comes last', () => {
  const { groups } = after(
    { type: 'groups.removed', dbids: ['103', '101', 'constructor', '103'] },
    { type: 'group.put', view: groupView('101') },
  );
  expect(groups.ids).toEqual(['102', '101']);
  expect(Object.keys(groups.byId).sort()).toEqual(['101', '102']);
  expect(after({ type: 'groups.removed', dbids: ['7'] })).toBe(start);
});

test('what leaves and comes in one batch, with another order before and after, never touches the state before', () => {
  const state = after(
    { type: 'group.put', view: groupView('7') },
    { type: 'groups.removed', dbids: ['7', '102'] },
    { type: 'groups.put', views: [groupView('8')] },
  );
  expect(state.groups.ids).toEqual(['101', '103', '8']);
  expect(start.groups.ids).toEqual(['101', '102', '103']);
});

test('a group takes what moved, and keeps the rest', () => {
  const condition = { state: 5, dialing: { dialMode: 3 } } as const;
  const beat = { anchor: 1, intervalMs: 10_000 };
  const statistics = { ...groupView('102').statistics, lists: { 301: { hitRatio: 1, timeToComplete: null } } };
  const configuration = { ...groupView('102').configuration, agents: 50 };
  const state = after(
    { type: 'group.moved', dbid: '102', condition, transitionEndsAt: 9 },
    { type: 'group.beat', dbid: '102', beat },
    { type: 'group.statistics', dbid: '102', statistics },
    { type: 'group.configured', dbid: '102', configuration },
  );
  expect(state.groups.byId['102']).toEqual({
    ...groupView('102'),
    configuration,
    condition,
    transitionEndsAt: 9,
    beat,
    statistics,
  });
});

test('what no event touched stays the same object', () => {
  const state = after({ type: 'group.beat', dbid: '102', beat: null });
  for (const part of ['host', 'workspace', 'options', 'sending', 'traffic', 'receiver', 'health'] as const)
    expect(state[part]).toBe(start[part]);
  expect(state.groups.ids).toBe(start.groups.ids);
  expect(state.groups.byId['101']).toBe(start.groups.byId['101']);
  expect(state.groups.byId['102']).not.toBe(start.groups.byId['102']);
  expect(after({ type: 'sending.changed', sending: { held: true, reason: null } }).groups).toBe(start.groups);
});

const unknownIds = ['999', '', 'constructor', '__proto__', 'toString'];

test.each(unknownIds)('events of a group %j that is not there change nothing of the groups', (dbid) => {
  const state = after(
    { type: 'group.removed', dbid },
    { type: 'group.moved', dbid, condition: { state: 4 }, transitionEndsAt: null },
    { type: 'group.beat', dbid, beat: null },
    { type: 'group.statistics', dbid, statistics: groupView('1').statistics },
    { type: 'group.configured', dbid, configuration: groupView('1').configuration },
  );
  expect(state).toBe(start);
});

test('an event of a later version changes nothing', () => {
  const later = { type: 'group.painted', dbid: '101' } as unknown as DomainEvent;
  expect(after(later)).toBe(start);
});

test('a batch gives what its events give one by one, and writes to nothing it was given', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      let state: ConsoleState = start;
      for (const event of deepFreeze(events)) state = deepFreeze(reduce(state, [event]));
      expect(reduce(start, events)).toEqual(state);
      expect([...state.groups.ids].sort()).toEqual(Object.keys(state.groups.byId).sort());
    }),
    { numRuns: 500 },
  );
});

test('a state survives the way through JSON and structuredClone', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 10 }), (events) => {
      const state = reduce(start, events);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      expect(structuredClone(state)).toEqual(state);
    }),
  );
});

test('a fold comes to the same, and never changes a state that it has given away', () => {
  const batches = fc.array(fc.tuple(fc.array(anyEvent, { maxLength: 8 }), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(batches, (mix) => {
      const fold = new StateFold(start);
      let reference: ConsoleState = start;
      for (const [events, isTaken] of mix) {
        fold.add(deepFreeze(events));
        reference = reduce(reference, events);
        expect(fold.groups).toBe(reference.groups.ids.length);
        if (isTaken) expect(deepFreeze(fold.take())).toEqual(reference);
      }
      expect(fold.take()).toEqual(reference);
    }),
    { numRuns: 300 },
  );
});
