import { expect, test } from 'vitest';
import { byTimeOfDay } from './action-order.ts';

test("actions stand as a day goes, then patterns of one's own, then those that come once by their date", () => {
  const actions = [
    { when: { at: '2027-01-02T07:00:00' } },
    { when: { cron: '0 9 1 * *' } },
    { when: { at: '2026-12-24T12:00:00' } },
    { when: { cron: '0 18 * * 1-5' } },
    { when: { cron: '30 0 9 * * *' } },
    { when: { cron: '0 9 * * 1,3' } },
  ];
  expect(actions.toSorted(byTimeOfDay).map(({ when }) => ('at' in when ? when.at : when.cron))).toEqual([
    '0 9 * * 1,3',
    '30 0 9 * * *',
    '0 18 * * 1-5',
    '0 9 1 * *',
    '2026-12-24T12:00:00',
    '2027-01-02T07:00:00',
  ]);
});
