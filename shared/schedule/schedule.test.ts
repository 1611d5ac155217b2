import { describe, expect, test } from 'vitest';
import { campaignGroupSchema } from '../workspace/campaign-group.ts';
import { faultsOf, faultText } from '../workspace/faults.ts';
import { checkSchedules, occurrences } from './check.ts';
import { nextOccurrence } from './occurrences.ts';
import { scheduleSchema } from './schedule.ts';

const at = (text: string) => Date.parse(text);
const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());

describe('the next occurrence', () => {
  test.each([
    ['2026-07-01T09:00', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
    ['2026-01-05T09:00:30', 'America/New_York', '2026-01-05T14:00:30.000Z'],
    ['2026-01-05T09:00', 'UTC', '2026-01-05T09:00:00.000Z'],
  ])('of %s in %s is %s', (local, zone, expected) => {
    expect(iso(nextOccurrence({ at: local }, zone, at('2026-01-01T00:00:00Z')))).toBe(expected);
  });

  test('of a moment that has passed is none', () => {
    expect(nextOccurrence({ at: '2026-01-05T09:00' }, 'UTC', at('2026-01-05T09:00:00Z'))).toBeNull();
  });

  test('of a pattern stays at the local time over a change to summer time', () => {
    const daily = { cron: '0 9 * * *' };
    expect(iso(nextOccurrence(daily, 'Europe/Berlin', at('2026-03-28T09:00:00Z')))).toBe('2026-03-29T07:00:00.000Z');
    expect(iso(nextOccurrence(daily, 'Europe/Berlin', at('2026-03-27T09:00:00Z')))).toBe('2026-03-28T08:00:00.000Z');
  });

  test('is later than what it is asked for, always', () => {
    const every = { cron: '*/5 * * * *' };
    expect(iso(nextOccurrence(every, 'UTC', at('2026-01-05T09:05:00Z')))).toBe('2026-01-05T09:10:00.000Z');
  });
});

describe('a schedule that cannot be read', () => {
  const faults = (change: object) => {
    const action = { id: 'a', when: { cron: '0 9 * * 1-5' }, request: { do: 'load' } };
    const parsed = scheduleSchema.safeParse({ campaignGroup: '101', actions: [{ ...action, ...change }], ...change });
    return parsed.success ? [] : faultsOf(parsed.error).map(faultText);
  };

  test('says what is wrong with the time zone', () => {
    expect(faults({ timeZone: 'Mars/Olympus' })).toContainEqual(expect.stringMatching(/^timeZone: is not a time zone/));
  });

  test.each([
    [{ cron: 'every day' }],
    [{ cron: '61 * * * *' }],
    [{ cron: '2026-01-05T09:00:00' }],
    [{ at: 'tomorrow' }],
    [{ at: '2026-02-31T25:00' }],
    [{}],
  ])('says what is wrong with %o', (when) => {
    const parsed = scheduleSchema.safeParse({
      campaignGroup: '1',
      actions: [{ id: 'a', when, request: { do: 'load' } }],
    });
    expect(parsed.success).toBe(false);
  });
});

describe('checking schedules before they run', () => {
  const group = (dbid: string, name = 'Agents') =>
    campaignGroupSchema.parse({
      dbid,
      guid: `00000000-0000-4000-8000-${dbid.padStart(12, '0')}`,
      campaign: `C${dbid}`,
      group: name,
    });
  const schedule = (dbid: string, ...actions: [string, object][]) =>
    scheduleSchema.parse({
      campaignGroup: dbid,
      actions: actions.map(([time, request], index) => ({
        id: `${index}`,
        when: { at: `2026-01-05T${time}` },
        request,
      })),
    });
  const check = (schedules: ReturnType<typeof schedule>[], groups = [group('1'), group('2')]) =>
    checkSchedules(schedules, groups, at('2026-01-05T00:00:00Z'), at('2026-01-06T00:00:00Z'));
  const progressive = { do: 'start', dialMode: 2 };

  test('a good day has no problem', () => {
    const day = schedule(
      '1',
      ['08:00', { do: 'load' }],
      ['09:00', progressive],
      ['17:00', { do: 'stop' }],
      ['17:30', { do: 'unload' }],
    );
    expect(check([day])).toEqual([]);
  });

  test('a Stop before its Start is named, at the action and its time', () => {
    const day = schedule('1', ['08:00', { do: 'load' }], ['07:00', { do: 'stop' }]);
    expect(check([day])).toEqual([
      {
        dbid: '1',
        actionId: '1',
        at: at('2026-01-05T07:00:00Z'),
        sentence: expect.stringMatching(/^CampaignNotLoaded: /),
      },
    ]);
  });

  test('two actions at the same moment are named', () => {
    const day = schedule('1', ['08:00', { do: 'load' }], ['08:00', progressive]);
    expect(check([day])).toEqual([
      expect.objectContaining({ actionId: '1', sentence: expect.stringMatching(/same moment/) }),
    ]);
  });

  test('an exclusion between Campaign Groups of the same Group names the other one', () => {
    const one = schedule('1', ['08:00', { do: 'load' }], ['09:00', progressive]);
    const other = schedule(
      '2',
      ['08:30', { do: 'load' }],
      ['10:00', { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 }],
    );
    expect(check([one, other])).toEqual([
      expect.objectContaining({ dbid: '2', sentence: expect.stringContaining('C1@Agents') }),
    ]);
    expect(check([one, other], [group('1'), group('2', 'Others')])).toEqual([]);
  });

  test('what repeats is named once, and a pattern of every second ends', () => {
    const wild = scheduleSchema.parse({
      campaignGroup: '1',
      actions: [{ id: 'w', when: { cron: '* * * * * *' }, request: { do: 'stop' } }],
    });
    expect(check([wild])).toHaveLength(1);
    expect(occurrences([wild], 0, at('2026-01-06T00:00:00Z')).length).toBeLessThanOrEqual(5_000);
  });
});
