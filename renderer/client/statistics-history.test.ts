import { expect, test } from 'vitest';
import type { NotificationEntry } from '../../shared/contract/log.ts';
import { untold } from '../../shared/contract/log.ts';
import type { GroupView } from '../../shared/contract/state.ts';
import { noPins } from '../../shared/domain/pins.ts';
import { unknownStatistics } from '../../shared/domain/statistics.ts';
import { groupView } from '../../shared/testing/console-state.ts';
import { StatisticsHistory } from './statistics-history.ts';

function running(busyFactor: number | null, hitRatio = 0.3): Record<string, GroupView> {
  const statistics = {
    group: { ...unknownStatistics, busyFactor },
    lists: { '301': { hitRatio, timeToComplete: null } },
    pins: noPins,
    activity: null,
  };
  return { '101': groupView('101', { condition: { state: 5, dialing: { dialMode: 2 } }, statistics }) };
}

const row = (seq: number, changed: Partial<NotificationEntry> = {}): NotificationEntry => ({
  ...untold,
  kind: 'notification',
  seq,
  at: seq * 100,
  loggedAt: seq * 100,
  id: 81001,
  dbid: '101',
  campaignGroup: 'Campaign101@Agents',
  uri: 'http://127.0.0.1/',
  action: 0,
  actor: 0,
  outcome: 'sending',
  status: null,
  errorClass: null,
  dropReason: null,
  latencyMs: null,
  ...changed,
});

test('it follows statistics of the group and of its lists, null included', () => {
  const history = new StatisticsHistory();
  const one = running(0.5);
  history.takeState(null, one, 1_000);
  const two = running(null, 0.4);
  history.takeState(one, two, 1_500);
  expect(history.series('101', { name: 'busyFactor' })).toEqual({ times: [1_000, 1_500], values: [0.5, Number.NaN] });
  expect(history.series('101', { name: 'hitRatio', callingList: '301' }).values).toEqual([0.3, 0.4]);
  expect(history.series('102', { name: 'hitRatio' }).values).toEqual([]);
});

test('a state whose statistics are the same objects adds nothing and tells nobody', () => {
  const history = new StatisticsHistory();
  let told = 0;
  history.subscribe(() => {
    told += 1;
  });
  const one = running(0.5);
  history.takeState(null, one, 1_000);
  history.takeState(one, { ...one }, 1_500);
  expect(history.series('101', { name: 'busyFactor' }).times).toEqual([1_000]);
  expect(told).toBe(1);
});

test('it begins anew when the group is loaded anew; when the clock is set back, what came after is dropped', () => {
  const history = new StatisticsHistory();
  const one = running(0.5);
  history.takeState(null, one, 5_000);
  const two = running(0.6);
  history.takeState(one, two, 6_000);
  const three = running(0.7);
  history.takeState(two, three, 5_500);
  expect(history.series('101', { name: 'busyFactor' })).toEqual({ times: [5_000, 5_500], values: [0.5, 0.7] });
  const unloaded = { '101': groupView('101') };
  history.takeState(three, unloaded, 7_000);
  history.takeState(unloaded, running(0.1), 8_000);
  expect(history.series('101', { name: 'busyFactor' }).values).toEqual([0.1]);
});

test('a group that is gone is forgotten', () => {
  const history = new StatisticsHistory();
  const one = running(0.5);
  history.takeState(null, one, 1_000);
  history.takeState(one, {}, 2_000);
  expect(history.series('101', { name: 'busyFactor' }).times).toEqual([]);
});

test('it is bounded, for samples and for marks', () => {
  const history = new StatisticsHistory();
  let before = running(0);
  history.takeState(null, before, 0);
  for (let index = 1; index <= 1_000; index += 1) {
    const after = running(index);
    history.takeState(before, after, index);
    before = after;
    history.takeLog([row(index)]);
  }
  const { values } = history.series('101', { name: 'busyFactor' });
  expect(values.length).toBeLessThanOrEqual(300);
  expect(values.at(-1)).toBe(1_000);
  expect(history.marks('101').length).toBeLessThanOrEqual(200);
  expect(history.marks('101').at(-1)?.seq).toBe(1_000);
});

test('marks are bounded for all Campaign Groups together', () => {
  const history = new StatisticsHistory();
  const dbids = Array.from({ length: 10_000 }, (_, index) => String(index + 1));
  history.takeState(null, Object.fromEntries(dbids.map((dbid) => [dbid, groupView(dbid)])), 1_000);
  for (let turn = 0; turn < 25; turn += 1)
    history.takeLog(dbids.map((dbid, index) => row(turn * 10_000 + index + 1, { dbid })));
  const kept = dbids.reduce((sum, dbid) => sum + history.marks(dbid).length, 0);
  expect(kept).toBe(200_000);
  expect(history.marks('1').at(-1)?.seq).toBe(240_001);
});

test('when there are more Campaign Groups than before, each keeps its newest, as many as there is room for', () => {
  const history = new StatisticsHistory();
  let before = running(0);
  history.takeState(null, before, 0);
  for (let index = 1; index <= 300; index += 1) {
    const after = running(index);
    history.takeState(before, after, index);
    before = after;
    history.takeLog([row(index)]);
  }
  const others = Object.fromEntries(Array.from({ length: 9_999 }, (_, index) => [`${index + 1_001}`, groupView('1')]));
  history.takeState(before, { ...running(301), ...others }, 301);
  history.takeLog([row(301)]);
  const { values } = history.series('101', { name: 'busyFactor' });
  expect(values).toEqual(Array.from({ length: 60 }, (_, index) => 242 + index));
  expect(history.marks('101').map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => 282 + index));
});

test('a notification is marked once, and only when it was handed to a connection', () => {
  const history = new StatisticsHistory();
  history.takeState(null, running(0.5), 0);
  history.takeLog([row(1, { loggedAt: null, outcome: 'waiting' })]);
  expect(history.marks('101')).toEqual([]);
  history.takeLog([row(1), row(2, { id: 81000, action: 9 }), row(3, { dbid: '999' })]);
  history.takeLog([row(1, { outcome: 'accepted', status: 200 })]);
  expect(history.marks('101')).toEqual([
    { seq: 1, at: 100, isChange: false },
    { seq: 2, at: 200, isChange: true },
  ]);
});
