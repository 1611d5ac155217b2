import { expect, test } from 'vitest';
import { clockSpeed, consoleNow, tickPeriod } from './console-time.ts';

const at = Date.UTC(2026, 0, 5, 8);

test("real time is the machine's, whatever was read when", () => {
  expect(consoleNow({ mode: { kind: 'real' }, wall: 1, machine: 1 }, at)).toBe(at);
});

test.each([
  [1, 10_000],
  [60, 600_000],
  [600, 6_000_000],
  [0, 0],
])('virtual time at speed %d has gone on by %d ms after ten seconds', (speed, gone) => {
  const clock = { mode: { kind: 'virtual', speed }, wall: at, machine: 5_000 } as const;
  expect(consoleNow(clock, 15_000)).toBe(at + gone);
});

test('virtual time does not go back behind its own reading', () => {
  expect(consoleNow({ mode: { kind: 'virtual', speed: 600 }, wall: at, machine: 5_000 }, 4_200)).toBe(at);
});

test('fast time is drawn more often; time that stands still has speed 0', () => {
  expect(tickPeriod({ kind: 'virtual', speed: 60 })).toBeLessThan(tickPeriod({ kind: 'real' }));
  expect(clockSpeed({ kind: 'virtual', speed: 0 })).toBe(0);
  expect(clockSpeed({ kind: 'real' })).toBe(1);
});
