import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VirtualClock } from './virtual-clock.ts';

const start = Date.parse('2026-01-05T08:00:00Z');

/** Runs everything that is due, in order. */
function runAll(clock: VirtualClock): void {
  while (clock.nextDue() !== undefined) clock.runNext();
}

test('it stands still until it is told to jump', () => {
  const clock = new VirtualClock(start);
  const ran: string[] = [];
  clock.after(0, () => ran.push('at once'));
  expect(ran).toEqual([]);
  expect([clock.now(), clock.monotonic()]).toEqual([start, 0]);
});

test('runNext jumps to the next due event and runs that one alone', () => {
  const clock = new VirtualClock(start);
  const ran: [string, number, number][] = [];
  const note = (name: string) => () => ran.push([name, clock.monotonic(), clock.now()]);
  clock.after(20, note('later'));
  clock.after(10, note('sooner'));
  expect(clock.nextDue()).toBe(10);
  clock.runNext();
  expect(ran).toEqual([['sooner', 10, start + 10]]);
  expect(clock.nextDue()).toBe(20);
  clock.runNext();
  expect(ran).toEqual([
    ['sooner', 10, start + 10],
    ['later', 20, start + 20],
  ]);
  expect(clock.nextDue()).toBeUndefined();
  clock.runNext();
  expect(clock.monotonic()).toBe(20);
});

test('events of the same time run in the order of their making, also those made meanwhile', () => {
  const clock = new VirtualClock(start);
  const ran: number[] = [];
  clock.after(10, () => {
    ran.push(1);
    clock.after(0, () => ran.push(4));
  });
  clock.after(10, () => ran.push(2));
  clock.after(10, () => ran.push(3));
  clock.runNext();
  expect(ran).toEqual([1]);
  runAll(clock);
  expect(ran).toEqual([1, 2, 3, 4]);
});

test('a negative delay is due now, never in the past', () => {
  const clock = new VirtualClock(start);
  clock.jumpTo(100);
  clock.after(-50, () => undefined);
  expect(clock.nextDue()).toBe(100);
});

test('what is cancelled does not run, and cancelling again does nothing', () => {
  const clock = new VirtualClock(start);
  const ran: string[] = [];
  const cancel = clock.after(10, () => ran.push('cancelled'));
  const cancelOther = clock.after(10, () => ran.push('kept'));
  cancel();
  cancel();
  runAll(clock);
  cancelOther();
  expect(ran).toEqual(['kept']);
});

test('an event may cancel another of the same time', () => {
  const clock = new VirtualClock(start);
  const ran: string[] = [];
  clock.after(10, () => cancel());
  const cancel = clock.after(10, () => ran.push('cancelled'));
  runAll(clock);
  expect(ran).toEqual([]);
});

test('jumpTo moves on without running anything, and never back', () => {
  const clock = new VirtualClock(start);
  clock.after(50, () => undefined);
  clock.jumpTo(30);
  expect([clock.monotonic(), clock.now()]).toEqual([30, start + 30]);
  clock.jumpTo(10);
  expect(clock.monotonic()).toBe(30);
  clock.runNext();
  expect(clock.monotonic()).toBe(50);
});

test('the clock never goes back, even when it has jumped over what was due', () => {
  const clock = new VirtualClock(start);
  clock.after(10, () => undefined);
  clock.jumpTo(30);
  clock.runNext();
  expect(clock.monotonic()).toBe(30);
});

test('the wall clock is whole milliseconds', () => {
  const clock = new VirtualClock(start);
  clock.jumpTo(0.4);
  expect(clock.now()).toBe(start);
  clock.jumpTo(0.6);
  expect(clock.now()).toBe(start + 1);
});

test('whatever is scheduled and cancelled, the rest runs in the order of time and making', () => {
  const plan = fc.array(fc.record({ delay: fc.nat({ max: 20 }), cancelled: fc.boolean() }), {
    maxLength: 60,
    size: 'max',
  });
  fc.assert(
    fc.property(plan, (events) => {
      const clock = new VirtualClock(start);
      const ran: number[] = [];
      const cancels = events.map(({ delay }, index) => clock.after(delay, () => ran.push(index)));
      for (const [index, { cancelled }] of events.entries()) if (cancelled) cancels[index]?.();
      runAll(clock);
      const expected = events
        .map((event, index) => ({ ...event, index }))
        .filter(({ cancelled }) => !cancelled)
        .sort((one, other) => one.delay - other.delay || one.index - other.index)
        .map(({ index }) => index);
      expect(ran).toEqual(expected);
    }),
  );
});
