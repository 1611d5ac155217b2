import { expect, test } from 'vitest';
import { DialMode, dialModes, offeredDialModes } from './dial-mode.ts';
import {
  Actor,
  actors,
  GroupState,
  groupStates,
  isReportedPeriodically,
  ReportedAction,
  reportedActions,
} from './enumerations.ts';
import { OptimizeBy, offeredOptimizations, optimizationMethods } from './optimization.ts';
import { type EnumEntry, entryOf } from './provenance.ts';

const named = (table: readonly EnumEntry[]) => table.map(({ value, name }) => `${value} ${name}`).join(' · ');

// The enumerations, word for word where the vendor names the number.
test('dial modes', () => {
  expect(named(dialModes)).toBe(
    '0 None · 1 Predictive · 2 Progressive · 3 Preview · 4 Progressive with seizing · 5 Predictive with seizing · ' +
      '6 Power · 7 Power with seizing · 8 Push Preview · 9 Progressive GVP · 10 Predictive GVP · 11 Power GVP',
  );
  expect(offeredDialModes).toEqual([1, 2, 3, 4, 5, 8, 9, 10, 11]);
});

test('optimization methods', () => {
  expect(named(optimizationMethods)).toBe(
    '0 None · 1 Busy Factor · 2 Overdial Rate · 3 Average Waiting Time · 4 Average Distribution Time · 5 Maximum Gain',
  );
  expect(offeredOptimizations).toEqual([1, 2, 3]);
});

test('states', () => {
  expect(named(groupStates)).toBe(
    '0 NotLoaded · 1 WaitingUnload · 2 UnloadInProgress · 3 InActive · 4 Active · 5 Running',
  );
});

test('actions', () => {
  expect(named(reportedActions.slice(1))).toBe(
    '7 CM_ReqLoadCampaign · 8 CM_ReqUnloadCampaign · 9 CM_ReqStartDialing · 10 CM_ReqStopDialing · 11 CM_ReqSetDialingMode',
  );
});

test('actors', () => {
  expect(actors.map(({ value }) => value)).toEqual([0, 1, 2, 3]);
});

test('the names by which the code calls the numbers', () => {
  expect(DialMode).toEqual({
    ...{ none: 0, predictive: 1, progressive: 2, preview: 3, progressiveSeizing: 4, predictiveSeizing: 5 },
    ...{ power: 6, powerSeizing: 7, pushPreview: 8, progressiveGvp: 9, predictiveGvp: 10, powerGvp: 11 },
  });
  expect(OptimizeBy).toEqual({
    ...{ none: 0, busyFactor: 1, overdialRate: 2, averageWaitingTime: 3 },
    ...{ averageDistributionTime: 4, maximumGain: 5 },
  });
  expect(GroupState).toEqual({ notLoaded: 0, waitingUnload: 1, unloadInProgress: 2, active: 4, running: 5 });
  const reported = { none: 0, load: 7, unload: 8, startDialing: 9, stopDialing: 10, setDialingMode: 11 };
  expect(ReportedAction).toEqual(reported);
  expect(Actor).toEqual({ unknown: 0, ocsClient: 1, schedule: 2, internal: 3 });
});

test('what is assumed is marked so, and nothing else', () => {
  const assumed = (table: readonly EnumEntry[]) =>
    table.filter(({ provenance }) => provenance === 'assumed').map(({ value }) => value);
  expect(assumed(dialModes)).toEqual([]);
  expect(assumed(optimizationMethods)).toEqual([]);
  expect(assumed(groupStates)).toEqual([]);
  expect(assumed(reportedActions)).toEqual([0]);
  expect(assumed(actors)).toEqual([2, 3]);
});

test('loaded and running Campaign Groups are reported periodically, no others', () => {
  expect([0, 1, 2, 4, 5].filter((state) => isReportedPeriodically(state as 0 | 1 | 2 | 4 | 5))).toEqual([4, 5]);
});

test('a number that is not in a table has no entry', () => {
  expect(entryOf(dialModes, 11)?.name).toBe('Power GVP');
  expect(entryOf(dialModes, 12)).toBeUndefined();
});
