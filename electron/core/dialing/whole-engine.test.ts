import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { GroupView } from '../../../shared/contract/state.ts';
import { type DialMode, isPredictive, offeredDialModes } from '../../../shared/domain/dial-mode.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import { seededRandom } from '../ports/random.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { TestConsole } from '../testing/test-console.ts';

/** Which state may follow which: the transition table's edges, and those of the unload. */
const followers: Record<GroupState, readonly GroupState[]> = {
  0: [4, 0],
  1: [2, 0],
  2: [0],
  4: [5, 1, 0],
  5: [5, 4, 1, 0],
};
const dbids = ['1', '2', '3', '4'];
const records = 300;

const request: fc.Arbitrary<GroupRequest> = fc.oneof(
  fc.constantFrom<GroupRequest>(
    { do: 'load' },
    { do: 'load' },
    { do: 'stop' },
    { do: 'unload' },
    { do: 'force-unload' },
    { do: 'complete' },
  ),
  fc
    .tuple(fc.constantFrom<'start' | 'set-mode'>('start', 'start', 'set-mode'), fc.constantFrom(...offeredDialModes))
    .map(([what, dialMode]) => dialing(what, dialMode)),
);

function dialing(what: 'start' | 'set-mode', dialMode: DialMode): GroupRequest {
  return isPredictive(dialMode) ? { do: what, dialMode, optimizeBy: 1, optimizeGoal: 80 } : { do: what, dialMode };
}

type Deed =
  | { readonly ask: readonly string[]; readonly request: GroupRequest }
  | { readonly pass: number }
  | { readonly schedule: string; readonly inMinutes: number; readonly request: GroupRequest };

const some = fc.subarray(dbids, { minLength: 1 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ask: some, request }) },
  { weight: 3, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 1_200 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ schedule: fc.constantFrom(...dbids), inMinutes: fc.integer({ min: 1, max: 15 }), request }),
  },
);

async function play(deeds: readonly Deed[], seed: number): Promise<void> {
  const clock = new HandClock();
  const groups = dbids.map((dbid, index) => ({
    dbid,
    group: index < 2 ? 'Shared' : `Own ${dbid}`,
    agents: 6,
    autoComplete: index % 2 === 0,
    callsInProgressSeconds: 4,
    unloadSeconds: 1,
    callingLists: [{ dbid: `30${dbid}`, name: 'List', records, hitRatio: 0.4 }],
  }));
  const test = await TestConsole.open({}, groups, { clock, random: seededRandom(seed) });
  const states = new Map<string, GroupState>(dbids.map((dbid) => [dbid, 0]));
  test.engine
    .attach((message) => {
      if (message.type === 'batch') for (const event of message.batch.events) follow(event, states);
    })
    .receive({ type: 'hello', hidden: false });
  for (const one of deeds) {
    await carryOut(one, test, clock);
    // Reading the state hands out what is pending.
    for (const view of Object.values(test.engine.state.groups.byId)) checkView(view);
    checkExclusion(Object.values(test.engine.state.groups.byId));
  }
  await test.engine.close();
}

async function carryOut(one: Deed, test: TestConsole, clock: HandClock): Promise<void> {
  if ('pass' in one) clock.advance(one.pass * 1_000);
  else if ('ask' in one) await test.engine.call('groups.request', { dbids: [...one.ask], request: one.request });
  else {
    const at = new Date(clock.now() + one.inMinutes * 60_000).toISOString().slice(0, 19);
    const actions = [{ id: 'a', when: { at }, request: one.request }];
    await test.engine.call('schedule.set', {
      schedule: { campaignGroup: one.schedule, enabled: true, timeZone: 'UTC', actions },
    });
  }
}

function follow(event: DomainEvent, states: Map<string, GroupState>): void {
  if (event.type !== 'group.moved') return;
  const before = states.get(event.dbid) ?? 0;
  expect(followers[before]).toContain(event.condition.state);
  states.set(event.dbid, event.condition.state);
}

function checkView({ condition, statistics, transitionEndsAt, control }: GroupView): void {
  const { group, lists, activity } = statistics;
  const running = condition.state === GroupState.running;
  for (const value of [...Object.values(group), ...Object.values(lists).flatMap((list) => Object.values(list))]) {
    if (value === null) continue;
    expect(running).toBe(true);
    expect(value).toBeGreaterThanOrEqual(0);
  }
  for (const ratio of [group.busyFactor, group.hitRatio, group.overdialRate]) expect(ratio ?? 0).toBeLessThanOrEqual(1);
  expect(activity?.recordsReady ?? 0).toBeGreaterThanOrEqual(0);
  expect((activity?.recordsReady ?? 0) + (activity?.completedCalls ?? 0)).toBeLessThanOrEqual(records);
  expect(transitionEndsAt !== null).toBe(
    condition.state === GroupState.waitingUnload || condition.state === GroupState.unloadInProgress,
  );
  if (condition.state === GroupState.notLoaded) expect(control).toBeNull();
}

/** The first two are of the same Group: never both in a Predictive or Progressive mode. */
function checkExclusion(views: readonly GroupView[]): void {
  const paced = views.filter(({ configuration, condition }) => {
    if (configuration.group !== 'Shared' || condition.state !== GroupState.running) return false;
    return ([1, 2, 4, 5] as number[]).includes(condition.dialing.dialMode);
  });
  expect(paced.length).toBeLessThanOrEqual(1);
}

test('thousands of random requests, schedules and exhaustions: states only by the table, statistics only where they belong', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 40 }), fc.nat(1_000), (deeds, seed) =>
      play(deeds, seed),
    ),
    { numRuns: 120 },
  );
}, 60_000);
