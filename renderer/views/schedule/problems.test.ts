import { expect, test } from 'vitest';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import { checkSchedules } from '../../../shared/schedule/check.ts';
import type { Schedule } from '../../../shared/schedule/schedule.ts';

const hour = 3_600_000;
const noon = Date.UTC(2026, 10, 23, 12);
const groups = [{ dbid: '101', campaign: 'Spring', group: 'Agents' }];
const daily = (at: number, request: GroupRequest): Schedule['actions'][number] => ({
  id: request.do,
  when: { cron: `0 ${at} * * *` },
  request,
});
const start = { do: 'start', dialMode: 2 } as const;

function problems(...actions: Schedule['actions']) {
  const schedule: Schedule = { campaignGroup: '101', enabled: true, timeZone: 'UTC', actions };
  const found = checkSchedules([schedule], groups, noon, noon + 14 * 24 * hour, true);
  return found.map(({ actionId, at }) => [actionId, (at - noon) / hour]);
}

test('a whole day that is written at noon has no problem: this evening is only the beginning', () => {
  expect(
    problems(daily(8, { do: 'load' }), daily(9, start), daily(18, { do: 'stop' }), daily(19, { do: 'unload' })),
  ).toEqual([]);
});

test('a Stop that never has a Start before it is a problem from its first time on', () => {
  const actions = [daily(8, { do: 'load' }), daily(9, { do: 'stop' }), daily(10, start), daily(18, { do: 'unload' })];
  expect(problems(...actions)).toEqual([['stop', 21]]);
});

test('what is accepted once and refused from then on is a problem from the second time on', () => {
  expect(problems(daily(8, { do: 'load' }))).toEqual([['load', 44]]);
});
