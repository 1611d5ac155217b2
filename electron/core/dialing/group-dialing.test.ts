import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DialMode, isPredictive, offeredDialModes } from '../../../shared/domain/dial-mode.ts';
import type { Dialing } from '../../../shared/domain/dialing.ts';
import type { OptimizeBy } from '../../../shared/domain/optimization.ts';
import { campaignGroupSchema } from '../../../shared/workspace/campaign-group.ts';
import { seededRandom } from '../ports/random.ts';
import { GroupDialing } from './group-dialing.ts';

const endless = 10_000_000;

function dialingOf(agents: number, records = [endless, endless], seed = 1, hitRatio = 0.3): GroupDialing {
  const configuration = campaignGroupSchema.parse({
    dbid: '1',
    guid: '00000000-0000-4000-8000-000000000001',
    campaign: 'C',
    group: 'G',
    agents,
    callingLists: records.map((count, index) => ({
      dbid: String(index + 1),
      name: `L${index}`,
      records: count,
      hitRatio,
    })),
  });
  return new GroupDialing(configuration, seededRandom(seed));
}

const predictive = (by: OptimizeBy, goal: number, dialMode: DialMode = 1): Dialing => ({
  dialMode,
  optimization: { by, goal },
});

/** Lets `hours` pass; gives the mean of a statistic over the second half, looked at once a minute. */
function settled(
  calls: GroupDialing,
  dialing: Dialing,
  hours: number,
  look: (calls: GroupDialing) => number | null,
): number {
  const seen: number[] = [];
  for (let second = 1; second <= hours * 3600; second++) {
    calls.advance(1, dialing);
    if (second > hours * 1800 && second % 60 === 0) seen.push(look(calls) ?? Number.NaN);
  }
  return seen.reduce((sum, value) => sum + value, 0) / seen.length;
}

const busyFactor = (calls: GroupDialing) => calls.statistics().group.busyFactor;
const overdialRate = (calls: GroupDialing) => calls.statistics().group.overdialRate;

describe('predictive modes approach their goal and hold it', () => {
  test.each([
    [20, 60],
    [20, 85],
    [100, 70],
    [100, 85],
    [1000, 85],
    [20, 95],
  ])('%i agents: a busy factor of %i %%', (agents, goal) => {
    expect(settled(dialingOf(agents), predictive(1, goal), 8, busyFactor)).toBeCloseTo(goal / 100, 1);
  });

  test('within two hundredths where there are many agents', () => {
    const reached = settled(dialingOf(1000), predictive(1, 85), 8, busyFactor);
    expect(Math.abs(reached - 0.85)).toBeLessThan(0.02);
  });

  test.each([
    [20, 3],
    [100, 3],
    [100, 10],
  ])('%i agents: an overdial rate of %i %%', (agents, goal) => {
    const reached = settled(dialingOf(agents), predictive(2, goal), 16, overdialRate);
    expect(Math.abs(reached - goal / 100)).toBeLessThan(0.012);
  });

  test('an average waiting time of 60 s leaves agents idle for as long as that means', () => {
    const reached = settled(dialingOf(100), predictive(3, 60), 8, busyFactor);
    expect(Math.abs(reached - 150 / 210)).toBeLessThan(0.03);
  });

  test('GVP ports take the place of agents', () => {
    const reached = settled(dialingOf(0), predictive(1, 80, 10), 8, busyFactor);
    expect(Math.abs(reached - 0.8)).toBeLessThan(0.05);
  });
});

test('preview is slower than progressive, and progressive than predictive', () => {
  const by = (dialing: Dialing) => settled(dialingOf(20), dialing, 4, busyFactor);
  const [preview, progressive, predicted] = [by({ dialMode: 3 }), by({ dialMode: 2 }), by(predictive(1, 90))];
  expect(preview).toBeLessThan(progressive);
  expect(progressive).toBeLessThan(predicted);
});

test('progressive never dials more calls than there are ready agents: nobody who answers waits', () => {
  const calls = dialingOf(7);
  for (let second = 0; second < 7_200; second++) {
    calls.advance(1, { dialMode: 2 });
    expect(calls.callsInProgress).toBeLessThanOrEqual(7);
  }
});

test('the hit ratio settles at what the lists promise, per list and over all', () => {
  const calls = dialingOf(100);
  for (let second = 0; second < 7_200; second++) calls.advance(1, { dialMode: 2 });
  const { group, lists } = calls.statistics();
  expect(group.hitRatio).toBeCloseTo(0.3, 1);
  expect(Object.keys(lists)).toEqual(['1', '2']);
  for (const list of Object.values(lists)) expect(list.hitRatio).toBeCloseTo(0.3, 1);
});

test('the time to complete comes true, roughly', () => {
  const calls = dialingOf(20, [4_000]);
  for (let second = 0; second < 1_800; second++) calls.advance(1, { dialMode: 2 });
  const promised = calls.statistics().group.timeToComplete ?? Number.NaN;
  let needed = 0;
  while (calls.lists[0]?.ready !== 0) {
    calls.advance(1, { dialMode: 2 });
    needed += 1;
  }
  expect(needed / promised).toBeGreaterThan(0.8);
  expect(needed / promised).toBeLessThan(1.25);
});

test('counts that are kept go on in the next session: records are conserved, what rang is not answered', () => {
  const calls = dialingOf(20, [800, 400]);
  for (let second = 0; second < 900; second++) calls.advance(1, predictive(1, 85));
  const counts = calls.counts();
  expect(calls.lists.some(({ ringing }) => ringing.count > 0)).toBe(true);
  const configuration = { agents: 20, callingLists: calls.lists.map((list) => list.configuration) };
  const next = new GroupDialing({ ...configuration, ...unused }, seededRandom(2), counts);
  checkSound(next, [800, 400]);
  expect(next.callsInProgress).toBe(0);
  expect(next.lists.map(({ ready }) => ready)).toEqual(calls.lists.map(({ ready }) => ready));
  expect(next.lists.map(({ answered }) => answered)).toEqual(calls.lists.map(({ answered }) => answered));
});

test('counts of a list that has become shorter than what was dialed begin anew', () => {
  const counts = { lists: { 1: { completed: 50, answered: 10, busy: 10, noAnswer: 30 } }, answered: 10, lost: 0 };
  const callingLists = [{ dbid: '1', name: 'L', records: 20, hitRatio: 0.3 }];
  const calls = new GroupDialing({ agents: 1, callingLists, ...unused }, seededRandom(1), counts);
  checkSound(calls, [20]);
  expect(calls.lists[0]?.ready).toBe(20);
});

const unused = {
  dbid: '1',
  guid: '00000000-0000-4000-8000-000000000001',
  campaign: 'C',
  group: 'G',
  callsInProgressSeconds: 0,
  unloadSeconds: 0,
  autoComplete: false,
};

test('the same seed gives the same statistics at every step, another seed others', () => {
  const [one, same, other] = [dialingOf(20, [500], 7), dialingOf(20, [500], 7), dialingOf(20, [500], 8)];
  for (let second = 0; second < 600; second++) {
    for (const calls of [one, same, other]) calls.advance(1, predictive(1, 85));
    expect(same.statistics()).toEqual(one.statistics());
  }
  expect(other.statistics()).not.toEqual(one.statistics());
});

test('whatever is asked of it: records are conserved, nothing is negative, ratios are ratios, null is where it belongs', () => {
  const dialing = fc.constantFrom(...offeredDialModes).chain((dialMode): fc.Arbitrary<Dialing> => {
    if (!isPredictive(dialMode)) return fc.constant({ dialMode });
    return fc.constantFrom<OptimizeBy>(1, 2, 3).map((by) => predictive(by, by === 3 ? 30 : 50, dialMode));
  });
  const phase = fc.record({
    dialing: fc.option(dialing),
    seconds: fc.integer({ min: 1, max: 400 }),
    endCalls: fc.nat(50),
  });
  const setting = fc.record({
    agents: fc.nat(40),
    records: fc.array(fc.nat(400), { maxLength: 4 }),
    hits: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(setting, fc.array(phase, { minLength: 1, maxLength: 8 }), ({ agents, records, hits, seed }, phases) => {
      const calls = dialingOf(agents, records, seed, hits);
      for (const { dialing, seconds, endCalls } of phases) {
        for (let second = 0; second < seconds; second++) calls.advance(1, dialing);
        calls.endCalls(endCalls);
        checkSound(calls, records);
        if (dialing && !isPredictive(dialing.dialMode)) expect(calls.statistics().group.overdialRate).toBeNull();
      }
    }),
    { numRuns: 150 },
  );
});

function checkSound(calls: GroupDialing, records: readonly number[]): void {
  for (const [index, list] of calls.lists.entries()) {
    expect(list.ready + list.ringing.count + list.completed).toBe(records[index]);
    expect(list.answered + list.busy + list.noAnswer).toBe(list.completed);
    for (const count of [list.ready, list.ringing.count, list.completed, list.answered, list.busy, list.noAnswer])
      expect(count).toBeGreaterThanOrEqual(0);
  }
  const { group, lists } = calls.statistics();
  expect(calls.callsInProgress).toBeGreaterThanOrEqual(0);
  for (const ratio of [
    group.busyFactor,
    group.hitRatio,
    group.overdialRate,
    ...Object.values(lists).map(({ hitRatio }) => hitRatio),
  ]) {
    if (ratio === null) continue;
    expect(ratio).toBeGreaterThanOrEqual(0);
    expect(ratio).toBeLessThanOrEqual(1);
  }
  if (calls.completedCalls === 0) expect(group.hitRatio).toBeNull();
  if (group.timeToComplete !== null) expect(group.timeToComplete).toBeGreaterThanOrEqual(0);
}
