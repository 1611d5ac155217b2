import { expect, test } from 'vitest';
import { HandClock } from '../testing/hand-clock.ts';
import { ConsoleClock } from './console-clock.ts';

function clocks() {
  const machine = new HandClock();
  return { machine, clock: new ConsoleClock(machine), done: () => Promise.resolve() };
}

test('while it is real it is the machine: also when the wall clock is set', () => {
  const { machine, clock } = clocks();
  const ran: number[] = [];
  clock.after(1_000, () => ran.push(clock.monotonic()));
  machine.advance(999);
  expect(ran).toEqual([]);
  machine.advance(1);
  expect(ran).toEqual([1_000]);
  machine.moveWall(3_600_000);
  expect(clock.now()).toBe(machine.now());
});

test('virtual time runs at its speed from where the clock stood', () => {
  const { machine, clock } = clocks();
  machine.advance(500);
  const before = clock.now();
  clock.setMode({ kind: 'virtual', speed: 60 });
  machine.advance(1_000);
  expect(clock.now() - before).toBe(60_000);
  expect(clock.monotonic()).toBe(500 + 60_000);
});

test('what is due runs at its own virtual time, in order, with what it schedules itself, and nothing is late', () => {
  const { machine, clock } = clocks();
  clock.setMode({ kind: 'virtual', speed: 600 });
  const ran: number[] = [];
  const every = () => {
    ran.push(clock.monotonic());
    clock.after(10_000, every);
  };
  clock.after(10_000, every);
  machine.stall(100);
  expect(ran).toEqual([10_000, 20_000, 30_000, 40_000, 50_000, 60_000]);
});

test('one that is cancelled by another of the same moment does not run', () => {
  const { machine, clock } = clocks();
  const ran: string[] = [];
  const cancels: (() => void)[] = [];
  clock.after(10, () => {
    ran.push('first');
    for (const cancel of cancels) cancel();
  });
  cancels.push(clock.after(10, () => ran.push('second')));
  machine.stall(50);
  expect(ran).toEqual(['first']);
});

test('a change of speed keeps the distance of what is scheduled', () => {
  const { machine, clock } = clocks();
  const ran: number[] = [];
  clock.after(10_000, () => ran.push(machine.monotonic()));
  machine.advance(4_000);
  clock.setMode({ kind: 'virtual', speed: 10 });
  machine.advance(599);
  expect(ran).toEqual([]);
  machine.advance(1);
  expect(ran).toEqual([4_600]);
});

test('standing still nothing runs; a step runs what comes due, each at its time and only once all before it is done', async () => {
  const { machine, clock } = clocks();
  clock.setMode({ kind: 'virtual', speed: 0 });
  const events: string[] = [];
  for (const at of [5_000, 1_000, 9_000]) clock.after(at, () => events.push(`ran ${clock.monotonic()}`));
  machine.advance(60_000);
  expect(events).toEqual([]);
  await clock.step(6, async () => void events.push('settled'));
  expect(events).toEqual(['settled', 'ran 1000', 'settled', 'ran 5000', 'settled']);
  expect(clock.monotonic()).toBe(6_000);
});

test('a return to real time sets the wall clock back to the machine, and what waits still runs once', async () => {
  const { machine, clock, done } = clocks();
  clock.setMode({ kind: 'virtual', speed: 0 });
  const ran: number[] = [];
  clock.after(7_200_000, () => ran.push(machine.monotonic()));
  await clock.step(3_600, done);
  expect(clock.now() - machine.now()).toBe(3_600_000);
  clock.setMode({ kind: 'real' });
  expect(clock.now()).toBe(machine.now());
  machine.advance(3_600_000);
  expect(ran).toEqual([3_600_000]);
});
