import { beforeEach, expect, test } from 'vitest';
import type { Occurrence } from '../../../shared/schedule/check.ts';
import { type Schedule, scheduleSchema } from '../../../shared/schedule/schedule.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { Scheduler } from './scheduler.ts';

const start = '2026-03-02T08:00:00Z';
let clock: HandClock;
let scheduler: Scheduler;
let acted: string[];
let missed: string[];
let next: Map<string, string | null>;

const minutes = (count: number) => count * 60_000;
const words = ({ at, dbid, action }: Occurrence) =>
  `${new Date(at).toISOString().slice(11, 16)} ${dbid} ${action.request.do}`;

beforeEach(() => {
  clock = new HandClock(Date.parse(start));
  acted = [];
  missed = [];
  next = new Map();
  scheduler = new Scheduler({
    clock,
    act: (occurrence) => acted.push(words(occurrence)),
    missed: (occurrences) => missed.push(...occurrences.map(words)),
    next: (dbid, one) => next.set(dbid, one && words(one)),
  });
});

function schedule(dbid: string, ...actions: [string, string][]): Schedule {
  return scheduleSchema.parse({
    campaignGroup: dbid,
    actions: actions.map(([when, request], index) => ({
      id: String(index),
      when: when.includes('T') ? { at: when } : { cron: when },
      request: { do: request },
    })),
  });
}

test('acts when the time comes, in order, over several Campaign Groups, and says what is next', () => {
  scheduler.follow([
    schedule('1', ['2026-03-02T08:05', 'load'], ['2026-03-02T08:20', 'unload']),
    schedule('2', ['*/10 * * * *', 'load']),
  ]);
  expect(next).toEqual(
    new Map([
      ['1', '08:05 1 load'],
      ['2', '08:10 2 load'],
    ]),
  );
  clock.advance(minutes(20));
  expect(acted).toEqual(['08:05 1 load', '08:10 2 load', '08:20 1 unload', '08:20 2 load']);
  expect(next).toEqual(
    new Map([
      ['1', null],
      ['2', '08:30 2 load'],
    ]),
  );
  expect(missed).toEqual([]);
});

test('a schedule that is switched off does nothing', () => {
  scheduler.follow([{ ...schedule('1', ['2026-03-02T08:05', 'load']), enabled: false }]);
  clock.advance(minutes(60));
  expect(acted).toEqual([]);
});

test('after a sleep what was due is listed as missed, and is not done late; what comes after is done', () => {
  scheduler.follow([schedule('1', ['2026-03-02T08:05', 'load'], ['2026-03-02T08:30', 'unload'])]);
  clock.stall(minutes(10));
  expect(missed).toEqual(['08:05 1 load']);
  expect(acted).toEqual([]);
  clock.advance(minutes(20));
  expect(acted).toEqual(['08:30 1 unload']);
});

test('a few seconds late is not missed', () => {
  scheduler.follow([schedule('1', ['2026-03-02T08:00:20', 'load'])]);
  clock.stall(59_000);
  expect(acted).toEqual(['08:00 1 load']);
});

test('what came while the program was closed is missed', () => {
  scheduler.follow([schedule('1', ['*/15 * * * *', 'load'])], Date.parse('2026-03-02T07:20:00Z'));
  expect(missed).toEqual(['07:30 1 load', '07:45 1 load']);
  expect(acted).toEqual(['08:00 1 load']);
});

test('a pattern of every second over a long sleep lists a bounded number, and goes on', () => {
  scheduler.follow([schedule('1', ['* * * * * *', 'load'])]);
  clock.stall(minutes(60));
  expect(missed.length).toBeLessThanOrEqual(200);
  const before = acted.length;
  clock.advance(3_000);
  expect(acted.length - before).toBeGreaterThanOrEqual(3);
});

test('the wall clock set forward: what was passed over is missed, what is still to come is done at its time', () => {
  scheduler.follow([schedule('1', ['2026-03-02T09:00', 'load'], ['2026-03-02T10:00', 'unload'])]);
  clock.moveWall(minutes(90));
  clock.advance(minutes(29));
  expect([acted, missed]).toEqual([[], ['09:00 1 load']]);
  clock.advance(minutes(1));
  expect(acted).toEqual(['10:00 1 unload']);
});

test('the wall clock set back: what was done is not done again, what is to come is done at its time', () => {
  scheduler.follow([schedule('1', ['2026-03-02T08:05', 'load'], ['2026-03-02T09:00', 'unload'])]);
  clock.advance(minutes(10));
  clock.moveWall(-minutes(2 * 24 * 60));
  clock.advance(minutes(2 * 24 * 60 + 40));
  expect([acted, missed]).toEqual([['08:05 1 load'], []]);
  clock.advance(minutes(10));
  expect(acted).toEqual(['08:05 1 load', '09:00 1 unload']);
});

test('following others forgets the ones before', () => {
  scheduler.follow([schedule('1', ['2026-03-02T08:05', 'load'])]);
  scheduler.follow([schedule('2', ['2026-03-02T08:06', 'load'])]);
  clock.advance(minutes(10));
  expect(acted).toEqual(['08:06 2 load']);
  expect(next.get('1')).toBeNull();
});
