import { expect, test } from 'vitest';
import type { Strain } from '../../../shared/contract/state.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { StrainGauge } from './strain-gauge.ts';

/** A gauge whose thread is as busy as the test says, and everything that it tells. */
function watchedGauge() {
  const clock = new HandClock();
  const told: (Strain | null)[] = [];
  const machine = { busy: 0 };
  const gauge = new StrainGauge({ clock, busy: () => machine.busy, tell: (strain) => told.push(strain) });
  /** So many seconds with a beat that turns late by so much. */
  const seconds = (count: number, busy: number, lateMs: number) => {
    for (let second = 0; second < count; second++) {
      machine.busy = busy;
      gauge.turned(lateMs);
      clock.advance(1_000);
    }
  };
  return { clock, machine, told, seconds };
}

test('a machine that keeps up is not told of', () => {
  const { told, seconds } = watchedGauge();
  seconds(60, 0.8, 40);
  expect(told).toEqual([]);
});

test('a thread that has no rest for five seconds is told of, with its figures, until it has some', () => {
  const { told, seconds } = watchedGauge();
  seconds(4, 1, 50);
  expect(told).toEqual([]);
  seconds(2, 1, 70);
  expect(told).toEqual([
    { busy: 1, lateMs: 70 },
    { busy: 1, lateMs: 70 },
  ]);
  seconds(6, 0.2, 5);
  expect(told.at(-1)).toBeNull();
  expect(told.filter((strain) => strain === null)).toHaveLength(1);
});

test('late beats are told of although the thread has rest; a single stall is not', () => {
  const { told, seconds } = watchedGauge();
  seconds(5, 0.5, 10);
  seconds(1, 0.5, 900);
  seconds(5, 0.5, 10);
  expect(told).toEqual([]);
  seconds(3, 0.5, 300);
  expect(told).toEqual([{ busy: 0.5, lateMs: 300 }]);
});

test('between both limits, what was said stays', () => {
  const { told, seconds } = watchedGauge();
  seconds(5, 1, 0);
  seconds(5, 0.9, 0);
  expect(told).not.toContain(null);
  seconds(5, 0.8, 0);
  expect(told.at(-1)).toBeNull();
});

test('when nothing is on the beat any more it is relieved, and stops looking', () => {
  const { clock, machine, told, seconds } = watchedGauge();
  seconds(5, 1, 400);
  expect(told).toEqual([{ busy: 1, lateMs: 400 }]);
  machine.busy = 0;
  clock.advance(10_000);
  expect(told.at(-1)).toBeNull();
  expect(clock.nextDue()).toBeUndefined();
});
