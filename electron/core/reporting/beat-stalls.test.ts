import { expect, test } from 'vitest';
import { HandClock } from '../testing/hand-clock.ts';
import { watchedBeat } from '../testing/watched-beat.ts';

test('a timer that is less than a second late sends what was due, once each', () => {
  const clock = new HandClock();
  const { beat, fired, stalls } = watchedBeat(clock);
  beat.set('a', 10_000);
  clock.advance(9_500);
  clock.stall(1_499);
  expect(fired).toEqual([{ key: 'a', at: 10_999 }]);
  expect(stalls).toEqual([]);
  expect(beat.dueAt('a')).toBe(20_000);
});

test('a stall skips what was due and says how much, with no burst after it', () => {
  const clock = new HandClock();
  const { beat, fired, stalls } = watchedBeat(clock);
  beat.set('second', 1_000);
  beat.set('ten', 10_000);
  const tenDue = beat.dueAt('ten') ?? 0;
  clock.advance(900);
  clock.stall(60_000);
  expect(fired).toEqual([]);
  // At 60.9 s: 60 seconds were due, and of the ten seconds' entry six.
  expect(stalls).toEqual([{ lateMs: 59_900, missed: 60 + 6 }]);
  clock.advance(100);
  expect(fired).toEqual([{ key: 'second', at: 61_000 }]);
  clock.advance(9_900);
  expect(fired.filter(({ key }) => key === 'second')).toHaveLength(10);
  expect(fired.filter(({ key }) => key === 'ten')).toEqual([
    { key: 'ten', at: Math.ceil((tenDue + 60_000) / 10) * 10 },
  ]);
  expect(stalls).toHaveLength(1);
});

test('a stall in which nothing was due is told once, with nothing missed', () => {
  const clock = new HandClock();
  const { beat, fired, stalls } = watchedBeat(clock);
  beat.set('hour', 3_600_000);
  clock.stall(60_000);
  expect(stalls).toHaveLength(1);
  expect(stalls[0]?.missed).toBe(0);
  clock.advance(3_540_000);
  expect(fired).toEqual([{ key: 'hour', at: 3_600_000 }]);
});

test('each stall is told', () => {
  const clock = new HandClock();
  const { beat, stalls } = watchedBeat(clock);
  beat.set('a', 1_000);
  for (let count = 0; count < 3; count++) {
    clock.advance(5_500);
    clock.stall(5_500);
  }
  expect(stalls.map(({ missed }) => missed)).toEqual([6, 6, 6]);
});

test('an entry that is added while a stall is noticed does not tell it twice', () => {
  const clock = new HandClock();
  const { beat, stalls, wallMoves } = watchedBeat(clock, { wallClockMoved: () => beat.set('b', 1_000) });
  beat.set('a', 1_000);
  clock.moveWall(3_600_000);
  clock.stall(60_000);
  clock.advance(100);
  expect(wallMoves).toHaveLength(1);
  expect(stalls).toHaveLength(1);
});

test('an entry that is added long after the last turn of the wheel is no stall', () => {
  const clock = new HandClock();
  const { beat, stalls, fired } = watchedBeat(clock);
  beat.set('hour', 3_600_000);
  clock.advance(7_777);
  beat.set('other hour', 3_600_000);
  clock.advance(100);
  expect(stalls).toEqual([]);
  expect(fired).toEqual([]);
});

test.each([3_600_000, -3_600_000, 501, -501, 3 * 86_400_000, -3 * 86_400_000])(
  'a wall clock that moves by %i ms is noticed once, and changes no phase',
  (by) => {
    const clock = new HandClock();
    const { beat, times, wallMoves, stalls } = watchedBeat(clock);
    beat.set('a', 1_000);
    clock.advance(2_500);
    clock.moveWall(by);
    expect(wallMoves).toEqual([]);
    clock.advance(5_000);
    expect(wallMoves).toEqual([by]);
    expect(times('a')).toEqual([1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000]);
    expect(stalls).toEqual([]);
  },
);

test('small corrections of the wall clock are no news until they add up', () => {
  const clock = new HandClock();
  const { beat, wallMoves } = watchedBeat(clock);
  beat.set('a', 1_000);
  for (let count = 0; count < 10; count++) {
    clock.moveWall(100);
    clock.advance(1_000);
  }
  expect(wallMoves).toEqual([500, 500]);
});

test('a jump of the wall clock while nothing was on the beat is no news', () => {
  const clock = new HandClock();
  const { beat, wallMoves } = watchedBeat(clock);
  beat.set('a', 1_000);
  beat.remove('a');
  clock.moveWall(3_600_000);
  beat.set('a', 1_000);
  clock.advance(5_000);
  expect(wallMoves).toEqual([]);
});

test('how late is too late is real time: a clock at 1000 times the speed loses nothing to a timer that is 50 ms late', () => {
  const clock = new HandClock();
  clock.speed = 1_000;
  const { beat, fired, stalls } = watchedBeat(clock);
  beat.set('a', 60_000);
  clock.advance(59_000);
  clock.stall(50_000);
  expect(fired).toHaveLength(1);
  expect(stalls).toEqual([]);
  clock.stall(2_000_000);
  expect(fired).toHaveLength(1);
  expect(stalls).toHaveLength(1);
});
