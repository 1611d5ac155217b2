import { expect, test } from 'vitest';
import { Actor } from '../../../shared/domain/enumerations.ts';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import { type Cause, causeText } from '../../../shared/reporting/cause.ts';
import { campaignGroupSchema } from '../../../shared/workspace/campaign-group.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { groupOf } from '../testing/open-engine.ts';
import { Group } from './group.ts';
import { Groups } from './groups.ts';

const unloading = { callsInProgressSeconds: 2, unloadSeconds: 0.5 };
const preview = { do: 'start', dialMode: 3 } as const;
const predictive = { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 } as const;

function stage() {
  const clock = new HandClock();
  /** Everything told, as `what dbid state`, with the time in ms since the start. */
  const told: string[] = [];
  /** Why each report was made. */
  const causes: string[] = [];
  const groups = new Groups({
    clock,
    emit: (event) => {
      if (event.type === 'group.control') return;
      if (event.type !== 'group.moved') throw new Error(event.type);
      const ends =
        event.transitionEndsAt === null ? '' : ` until ${event.transitionEndsAt - clock.now() + clock.monotonic()}`;
      told.push(`${clock.monotonic()} moved ${event.dbid} to ${event.condition.state}${ends}`);
    },
    report: (group, { action, condition }, actor, cause) => {
      told.push(`${clock.monotonic()} report ${group.dbid} action ${action} state ${condition.state} actor ${actor}`);
      causes.push(causeText(cause));
    },
    moved: () => undefined,
  });
  const add = (dbid: string, said: object = unloading): Group => {
    const group = new Group(campaignGroupSchema.parse(groupOf(dbid, said)));
    groups.put(group);
    return group;
  };
  const ask = (
    group: Group,
    asked: GroupRequest | GroupRequest['do'],
    actor: Actor = Actor.ocsClient,
    cause: Cause = { kind: 'unknown' },
  ) => {
    const request = (typeof asked === 'string' ? { do: asked } : asked) as GroupRequest;
    return groups.request(group, request, actor, cause)?.name ?? null;
  };
  return { clock, groups, told, causes, add, ask };
}

test('an accepted request moves the Campaign Group first, then reports; a refused one does neither', () => {
  const { told, add, ask } = stage();
  const group = add('101');
  expect(ask(group, 'stop')).toBe('CampaignNotLoaded');
  expect(told).toEqual([]);
  expect(ask(group, 'load')).toBeNull();
  expect(ask(group, predictive, Actor.schedule)).toBeNull();
  expect(ask(group, 'load')).toBe('CampaignAlreadyLoaded');
  expect(told).toEqual([
    '0 moved 101 to 4',
    '0 report 101 action 7 state 4 actor 1',
    '0 moved 101 to 5',
    '0 report 101 action 9 state 5 actor 2',
  ]);
});

test('an unload lasts as long as the configuration says, and is reported once, when it has ended', () => {
  const { clock, told, add, ask } = stage();
  const group = add('101');
  ask(group, 'load');
  ask(group, preview);
  told.length = 0;
  ask(group, 'unload');
  clock.advance(1_999);
  expect(told).toEqual(['0 moved 101 to 1 until 2000']);
  clock.advance(1);
  expect(told.slice(1)).toEqual(['2000 moved 101 to 2 until 2500']);
  clock.advance(10_000);
  expect(told.slice(2)).toEqual(['2500 moved 101 to 0', '2500 report 101 action 8 state 0 actor 1']);
});

test('durations of zero still go through both states', () => {
  const { clock, told, add, ask } = stage();
  const group = add('101', {});
  ask(group, 'load');
  told.length = 0;
  ask(group, 'unload');
  expect(told).toEqual(['0 moved 101 to 1 until 0']);
  clock.advance(0);
  expect(told.slice(1)).toEqual([
    '0 moved 101 to 2 until 0',
    '0 moved 101 to 0',
    '0 report 101 action 8 state 0 actor 1',
  ]);
});

test('a repeated unload changes nothing: not the time, not the actor', () => {
  const { clock, told, add, ask } = stage();
  const group = add('101');
  ask(group, 'load');
  ask(group, 'unload', Actor.schedule);
  clock.advance(1_000);
  expect(ask(group, 'unload')).toBeNull();
  clock.advance(1_200);
  expect(ask(group, 'unload')).toBeNull();
  expect(ask(group, 'complete', Actor.internal)).toBeNull();
  clock.advance(10_000);
  expect(told.slice(-1)).toEqual(['2500 report 101 action 8 state 0 actor 2']);
  expect(told.filter((line) => line.includes('action 8'))).toHaveLength(1);
});

test.each([
  ['while calls are in progress', 1_000],
  ['while it is being unloaded', 2_200],
])('a forced unload %s ends it at once, and it is reported once', (_when, after) => {
  const { clock, told, add, ask } = stage();
  const group = add('101');
  ask(group, 'load');
  ask(group, 'unload', Actor.schedule);
  clock.advance(after);
  expect(ask(group, 'force-unload')).toBeNull();
  clock.advance(10_000);
  expect(told.slice(-2)).toEqual([`${after} moved 101 to 0`, `${after} report 101 action 8 state 0 actor 1`]);
  expect(told.filter((line) => line.includes('action 8'))).toHaveLength(1);
  expect(clock.nextDue()).toBeUndefined();
});

test('after a forced unload, the old unload does not reach into the next load', () => {
  const { clock, add, ask } = stage();
  const group = add('101');
  ask(group, 'load');
  ask(group, 'unload');
  ask(group, 'force-unload');
  ask(group, 'load');
  clock.advance(60_000);
  expect(group.condition).toEqual({ state: 4 });
});

test('completing a running one reports the stop at once and the unload at its end', () => {
  const { clock, told, add, ask } = stage();
  const group = add('101');
  ask(group, 'load');
  ask(group, preview);
  told.length = 0;
  ask(group, 'complete', Actor.internal);
  clock.advance(10_000);
  expect(told).toEqual([
    '0 moved 101 to 1 until 2000',
    '0 report 101 action 10 state 4 actor 3',
    '2000 moved 101 to 2 until 2500',
    '2500 moved 101 to 0',
    '2500 report 101 action 8 state 0 actor 3',
  ]);
});

test('running Campaign Groups of the same Group exclude each other, by the Group that they have now', () => {
  const { add, ask, groups } = stage();
  const same = { group: 'Agents' };
  const [first, second, other] = [add('101', same), add('102', same), add('103')];
  for (const group of [first, second, other]) ask(group, 'load');
  expect(ask(first, predictive)).toBeNull();
  expect(ask(other, predictive)).toBeNull();
  expect(ask(second, { do: 'start', dialMode: 2 })).toBe('CampaignGroupsExcluded');
  expect(ask(second, preview)).toBeNull();
  expect(ask(second, 'stop')).toBeNull();
  expect(ask(first, 'unload')).toBeNull();
  expect(ask(second, { do: 'start', dialMode: 2 })).toBeNull();
  groups.remove(second);
  const third = add('104', same);
  ask(third, 'load');
  expect(ask(third, predictive)).toBeNull();
});

test('a Campaign Group that is put in the place of another leaves its old Group', () => {
  const { add, ask } = stage();
  const neighbour = add('101', { group: 'Agents' });
  add('102', { group: 'Agents' });
  const moved = add('102', { group: 'Elsewhere' });
  for (const group of [neighbour, moved]) ask(group, 'load');
  expect(ask(moved, predictive)).toBeNull();
  expect(ask(neighbour, predictive)).toBeNull();
});

test('all are in the order of their making, also after one was replaced', () => {
  const { add, groups } = stage();
  for (const dbid of ['9', '10', '8']) add(dbid);
  add('10');
  expect([...groups.all].map(({ dbid }) => dbid)).toEqual(['9', '10', '8']);
});

test('settled: at once when nothing is in transition, otherwise when the last one has ended', async () => {
  const { clock, add, ask, groups } = stage();
  await groups.settled();
  const [first, second] = [add('101'), add('102', { callsInProgressSeconds: 60 })];
  for (const group of [first, second]) ask(group, 'load');
  await groups.settled();
  for (const group of [first, second]) ask(group, 'unload');
  let settled = 0;
  const both = [groups.settled(), groups.settled()].map((promise) => promise.then(() => settled++));
  expect(groups.inTransition()).toBe(true);
  clock.advance(30_000);
  await Promise.resolve();
  expect(settled).toBe(0);
  clock.advance(31_000);
  await Promise.all(both);
  expect(groups.inTransition()).toBe(false);
});

test.each(['remove', 'removeAll', 'place'] as const)(
  'settled, when the last one in transition ends by %s',
  async (how) => {
    const { add, ask, groups, clock } = stage();
    const group = add('101');
    ask(group, 'load');
    ask(group, 'unload');
    const settled = groups.settled();
    if (how === 'place') groups.place(group, { state: 0 });
    else if (how === 'remove') groups.remove(group);
    else groups.removeAll();
    await settled;
    expect(clock.nextDue()).toBeUndefined();
  },
);

test('what was under way when the engine closed stands still, and goes on anew in the next', () => {
  const { clock, told, add, ask, groups } = stage();
  const [waiting, ending] = [add('101'), add('102', { callsInProgressSeconds: 0, unloadSeconds: 5 })];
  for (const group of [waiting, ending]) {
    ask(group, 'load');
    ask(group, 'unload');
  }
  clock.advance(1_000);
  groups.suspend();
  clock.advance(60_000);
  expect([waiting.condition.state, ending.condition.state]).toEqual([1, 2]);
  told.length = 0;
  groups.continueUnloads();
  groups.continueUnloads();
  expect(told).toEqual(['61000 moved 101 to 1 until 63000', '61000 moved 102 to 2 until 66000']);
  clock.advance(10_000);
  expect(told.filter((line) => line.includes('report'))).toEqual([
    '63500 report 101 action 8 state 0 actor 1',
    '66000 report 102 action 8 state 0 actor 1',
  ]);
});

test('each report has the cause of the request that led to it, also when an unload ends later', () => {
  const { clock, causes, add, ask } = stage();
  const group = add('101');
  const client = (number: number): Cause => ({ kind: 'request', number, request: 'load', groups: 1, way: 'key' });
  ask(group, 'load', Actor.ocsClient, client(1));
  ask(group, preview, Actor.ocsClient, client(2));
  ask(group, 'complete', Actor.internal, { kind: 'condition', condition: 'lists-exhausted' });
  // Asked again while it is under way: nothing is done, and the cause stays.
  ask(group, 'unload', Actor.ocsClient, client(3));
  clock.advance(10_000);
  expect(causes).toEqual([
    'request 1: Load, by key',
    'request 2: Load, by key',
    'condition: every Calling List is exhausted',
    'condition: every Calling List is exhausted',
  ]);
});
