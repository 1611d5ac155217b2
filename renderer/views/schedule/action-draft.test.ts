import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentSchema, timedActionSchema } from '../../../shared/schedule/schedule.ts';
import { type ActionDraft, draftOf, momentOf, newDraft, presetOf, requestOfDraft, whenWords } from './action-draft.ts';

const draft = (changed: Partial<ActionDraft>): ActionDraft => ({ ...newDraft('2026-11-23'), ...changed });

test.each([
  [draft({ repeat: 'daily', time: '09:05' }), { cron: '5 9 * * *' }],
  [draft({ repeat: 'weekdays', time: '18:00:30' }), { cron: '30 0 18 * * 1-5' }],
  [draft({ repeat: 'weekly', time: '00:00', days: [3, 1] }), { cron: '0 0 * * 1,3' }],
  [draft({ repeat: 'once', date: '2026-12-24', time: '12:00' }), { at: '2026-12-24T12:00:00' }],
  [draft({ repeat: 'once', date: '2026-12-24', time: '9:00' }), { at: '2026-12-24T09:00:00' }],
  [draft({ repeat: 'cron', cron: ' 0 9 1 * * ' }), { cron: '0 9 1 * *' }],
])('%j comes %j, which the contract takes', (typed, when) => {
  expect(momentOf(typed)).toEqual({ when });
  expect(momentSchema.safeParse(when).success).toBe(true);
});

test.each([
  [draft({ repeat: 'daily', time: '' }), 'time of day'],
  [draft({ repeat: 'daily', time: '24:00' }), 'time of day'],
  [draft({ repeat: 'once', time: '9:60' }), 'time of day'],
  [draft({ repeat: 'weekly', days: [] }), 'one day'],
  [draft({ repeat: 'once', date: '' }), 'date'],
  [draft({ repeat: 'cron', cron: '' }), 'is needed'],
  [draft({ repeat: 'cron', cron: '99 9 * * *' }), 'cron pattern'],
])('%j is refused in words', (typed, words) => {
  const moment = momentOf(typed);
  expect('problem' in moment && moment.problem).toContain(words);
});

test('what the form writes it reads back as the same preset', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.constantFrom('daily', 'weekdays', 'weekly', 'once' as const),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 59 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      (repeat, hour, minute, second, days) => {
        const time = `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
        const typed = draft({
          repeat: repeat as ActionDraft['repeat'],
          time,
          days: [...days].sort(),
          date: '2026-12-24',
        });
        const moment = momentOf(typed);
        if (!('when' in moment)) throw new Error(moment.problem);
        const back = draftOf({ when: moment.when, request: { do: 'load' } }, '2026-01-01');
        expect([back.repeat, back.time]).toEqual([repeat, time]);
        if (repeat === 'weekly') expect(back.days).toEqual(typed.days);
        if (repeat === 'once') expect(back.date).toBe('2026-12-24');
      },
    ),
  );
});

test.each(['0 9 1 * *', '*/5 9 * * *', '0 9 * * 1-4', '0 25 * * *', '0 9 * 2 1', '@daily'])(
  '%s stays a cron pattern',
  (cron) => {
    expect(presetOf(cron)).toBeNull();
    expect(whenWords({ cron })).toBe(cron);
  },
);

test.each([
  [{ cron: '0 9 * * *' }, 'Every day at 09:00'],
  [{ cron: '30 5 18 * * 1-5' }, 'Weekdays at 18:05:30'],
  [{ cron: '0 9 * * 7,1' }, 'Sun, Mon at 09:00'],
  [{ at: '2026-12-24T12:00:00' }, 'Once, Dec 24, 2026 at 12:00'],
])('%j reads %s', (when, words) => {
  expect(whenWords(when)).toBe(words);
});

test('a start takes its mode, and a goal only where there is one', () => {
  const dialing = { dialMode: 1, optimizeBy: 1, goal: '85' };
  expect(requestOfDraft(draft({ request: 'start', dialing }))).toEqual({
    request: { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 },
  });
  expect(requestOfDraft(draft({ request: 'set-mode', dialing: { ...dialing, dialMode: 2 } }))).toEqual({
    request: { do: 'set-mode', dialMode: 2 },
  });
  expect(requestOfDraft(draft({ request: 'start', dialing: { ...dialing, goal: '101' } }))).toHaveProperty('problem');
  expect(requestOfDraft(draft({ request: 'stop', dialing: { ...dialing, goal: '' } }))).toEqual({
    request: { do: 'stop' },
  });
});

test('an action is taken apart and put together again', () => {
  const action = timedActionSchema.parse({
    id: 'a',
    when: { cron: '0 9 * * 2,4' },
    request: { do: 'start', dialMode: 1, optimizeBy: 2, optimizeGoal: 3 },
  });
  const typed = draftOf(action, '2026-11-23');
  expect(momentOf(typed)).toEqual({ when: action.when });
  expect(requestOfDraft(typed)).toEqual({ request: action.request });
});
