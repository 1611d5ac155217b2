import { expect, test } from 'vitest';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import type { Schedule } from '../../../shared/schedule/schedule.ts';
import { layOutLanes } from './timeline.ts';

const hour = 3_600_000;
const midnight = Date.UTC(2026, 10, 23);
const groups = [
  { dbid: '101', campaign: 'Spring', group: 'Agents' },
  { dbid: '102', campaign: 'Autumn', group: 'Agents' },
];
const action = (cron: string, request: GroupRequest) => ({ id: `${cron} ${request.do}`, when: { cron }, request });
const schedule = (campaignGroup: string, ...actions: Schedule['actions']): Schedule => ({
  campaignGroup,
  enabled: true,
  timeZone: 'UTC',
  actions,
});
const day = { from: midnight, until: midnight + 24 * hour, warmUpMs: 7 * 24 * hour, closest: 0.02 };

const start = { do: 'start', dialMode: 2 } as const;
const working = schedule(
  '101',
  action('0 8 * * *', { do: 'load' }),
  action('0 9 * * *', start),
  action('0 18 * * *', { do: 'stop' }),
  action('0 19 * * *', { do: 'unload' }),
);

test('a day of load, start, stop and unload is three bars and four marks', () => {
  const [lane] = layOutLanes([working], groups, day);
  expect(
    lane?.bars.map(({ kind, from, until }) => [kind, (from - midnight) / hour, (until - midnight) / hour]),
  ).toEqual([
    ['loaded', 8, 9],
    ['running', 9, 18],
    ['loaded', 18, 19],
  ]);
  expect(lane?.bars[1]?.dialMode).toBe(2);
  expect(lane?.marks.map(({ at, refusal }) => [(at - midnight) / hour, refusal])).toEqual([
    [8, null],
    [9, null],
    [18, null],
    [19, null],
  ]);
});

test('what was started before the range fills it from its beginning, and what does not end fills it to the end', () => {
  const night = schedule(
    '101',
    action('0 20 * * *', { do: 'load' }),
    action('0 22 * * *', start),
    action('0 6 * * *', { do: 'complete' }),
  );
  const [lane] = layOutLanes([night], groups, day);
  expect(
    lane?.bars.map(({ kind, from, until }) => [kind, (from - midnight) / hour, (until - midnight) / hour]),
  ).toEqual([
    ['running', 0, 6],
    ['loaded', 20, 22],
    ['running', 22, 24],
  ]);
});

test('a refused action is marked as such and makes no bar', () => {
  const other = schedule(
    '102',
    action('0 8 * * *', { do: 'load' }),
    action('0 10 * * *', start),
    action('0 11 * * *', { do: 'force-unload' }),
  );
  const lanes = layOutLanes([working, other], groups, day);
  const refused = lanes[1]?.marks.find(({ action: { request } }) => request.do === 'start');
  expect(refused?.refusal).toContain('Spring@Agents');
  expect(lanes[1]?.bars.map(({ kind }) => kind)).toEqual(['loaded']);
});

test('a schedule that is off has its lane, and nothing in it', () => {
  const [lane] = layOutLanes([{ ...working, enabled: false }], groups, day);
  expect(lane).toEqual({ dbid: '101', enabled: false, bars: [], marks: [], levels: 1 });
});

test('marks that would lie on each other take levels; those with room share the lowest', () => {
  const close = schedule(
    '101',
    action('0 8 * * *', { do: 'load' }),
    action('5 8 * * *', start),
    action('10 8 * * *', { do: 'stop' }),
    action('0 12 * * *', { do: 'unload' }),
  );
  const [lane] = layOutLanes([close], groups, day);
  expect(lane?.marks.map(({ level }) => level)).toEqual([0, 1, 2, 0]);
  expect(lane?.levels).toBe(3);
});
