import { expect, test } from 'vitest';
import { HandClock } from '../testing/hand-clock.ts';
import { watchedBeat } from '../testing/watched-beat.ts';

test('a single entry is first due one whole interval later, then every interval', () => {
  const clock = new HandClock();
  clock.jumpTo(1_230);
  const { beat, times, stalls } = watchedBeat(clock);
  expect(beat.set('a', 10_000)).toBe(11_230);
  clock.advance(9_999);
  expect(times('a')).toEqual([]);
  clock.advance(20_001);
  expect(times('a')).toEqual([11_230, 21_230, 31_230]);
  expect(beat.dueAt('a')).toBe(41_230);
  expect(stalls).toEqual([]);
});

test('an entry is due at the beginning of a slot, and exactly when it is said to be', () => {
  const clock = new HandClock();
  clock.jumpTo(1_234.5);
  const { beat, times } = watchedBeat(clock);
  expect(beat.set('a', 1_000)).toBe(2_240);
  clock.advance(5_000);
  expect(times('a')).toEqual([2_240, 3_240, 4_240, 5_240]);
});

test('10,000 entries are spread over the interval', () => {
  const clock = new HandClock();
  const { beat, fired } = watchedBeat(clock);
  for (let number = 0; number < 10_000; number++) beat.set(String(number), 10_000);
  clock.advance(10_000);
  expect(fired).toHaveLength(10_000);
  const slots = new Map<number, number>();
  for (const { at } of fired) slots.set(at, (slots.get(at) ?? 0) + 1);
  expect(slots.size).toBe(1_000);
  expect(Math.max(...slots.values())).toBeLessThanOrEqual(20);
});

test('a few entries are spread as well', () => {
  const clock = new HandClock();
  const { beat } = watchedBeat(clock);
  const dues = ['a', 'b', 'c', 'd'].map((key) => beat.set(key, 10_000)).sort((one, other) => one - other);
  const gaps = dues.slice(1).map((due, index) => due - (dues[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(1_000);
});

test('nothing drifts over thousands of periods, though every timer is late', () => {
  const clock = new HandClock();
  clock.jumpTo(0.3);
  const { beat, fired, stalls } = watchedBeat(clock);
  const firstDue = beat.set('a', 1_000);
  for (let step = 0; step < 10_000; step++) clock.stall(700);
  expect(fired).toHaveLength(6_999);
  expect(beat.dueAt('a')).toBeCloseTo(firstDue + 6_999 * 1_000, 6);
  expect(stalls).toEqual([]);
});

test('the same interval again changes nothing, another one gives a new phase', () => {
  const clock = new HandClock();
  const { beat, times } = watchedBeat(clock);
  const due = beat.set('a', 10_000);
  clock.advance(4_000);
  expect(beat.set('a', 10_000)).toBe(due);
  beat.set('b', 10_000);
  const changed = beat.set('a', 3_000);
  expect(changed).toBeGreaterThan(4_000);
  expect(changed).toBeLessThanOrEqual(7_000);
  clock.advance(6_500);
  expect(times('a').slice(0, 2)).toEqual([Math.ceil(changed / 10) * 10, Math.ceil((changed + 3_000) / 10) * 10]);
});

test('a longer interval than one turn of the wheel', () => {
  const clock = new HandClock();
  const { beat, times, stalls } = watchedBeat(clock);
  beat.set('day', 86_400_000);
  beat.set('turn', 10_240);
  beat.remove('turn');
  clock.advance(86_399_990);
  expect(times('day')).toEqual([]);
  clock.advance(86_400_010);
  expect(times('day')).toEqual([86_400_000, 172_800_000]);
  expect(stalls).toEqual([]);
});

test('what is removed is not due any more, and nothing is scheduled for an empty beat', () => {
  const clock = new HandClock();
  const { beat, fired } = watchedBeat(clock);
  beat.set('a', 1_000);
  beat.set('b', 1_000);
  beat.remove('a');
  beat.remove('a');
  expect(beat.dueAt('a')).toBeUndefined();
  clock.advance(2_000);
  expect(fired.map(({ key }) => key)).toEqual(['b', 'b']);
  beat.clear();
  expect(clock.nextDue()).toBeUndefined();
});

test('after it was empty, the first entry is due one whole interval later again', () => {
  const clock = new HandClock();
  const { beat } = watchedBeat(clock);
  beat.set('a', 1_000);
  beat.set('b', 1_000);
  beat.clear();
  clock.advance(123_000);
  expect(beat.set('c', 1_000)).toBe(124_000);
});

test('an entry that removes itself and comes back in its own callback', () => {
  const clock = new HandClock();
  const { beat, times, hooks, stalls } = watchedBeat(clock);
  beat.set('a', 1_000);
  hooks.due = () => {
    beat.remove('a');
    beat.set('a', 1_000);
  };
  clock.advance(3_500);
  expect(times('a')).toEqual([1_000, 2_000, 3_000]);
  hooks.due = () => beat.clear();
  clock.advance(10_000);
  expect(times('a')).toHaveLength(4);
  expect(clock.nextDue()).toBeUndefined();
  expect(stalls).toEqual([]);
});

test('entries of one slot may remove and re-add each other', () => {
  const clock = new HandClock();
  const { beat, fired, hooks } = watchedBeat(clock);
  const keys = Array.from({ length: 5 }, (_, index) => `k${index}`);
  // An interval shorter than a slot, so that all of them lie in the same one.
  for (const key of keys) beat.set(key, 8);
  hooks.due = (key) => {
    hooks.due = () => undefined;
    for (const other of keys) if (other !== key) beat.remove(other);
    beat.set('k9', 8);
  };
  clock.advance(10);
  expect(fired).toHaveLength(1);
  clock.advance(10);
  expect(fired.map(({ key }) => key)).toContain('k9');
});

test('an entry that comes long after the last turn of the wheel is due in its own time', () => {
  const clock = new HandClock();
  const { beat, times } = watchedBeat(clock);
  beat.set('day', 86_400_000);
  clock.advance(5_005);
  const due = beat.set('a', 2_000);
  clock.advance(2_000);
  expect(times('a')[0]).toBe(Math.ceil(due / 10) * 10);
});
