import { expect, test } from 'vitest';
import { HandClock } from '../testing/hand-clock.ts';
import { watchedBeat } from '../testing/watched-beat.ts';

/** Like the machine's clock: time goes on from one look to the next, and a timer may fire a moment early. */
class RestlessClock extends HandClock {
  override monotonic(): number {
    this.jumpTo(super.monotonic() + 0.2);
    return super.monotonic();
  }

  override after(delayMs: number, run: () => void): () => void {
    return super.after(Math.max(0, delayMs - 0.3), run);
  }
}

test('a slot that is reached between two looks at the clock is not passed over', () => {
  const clock = new RestlessClock();
  const { beat, times, stalls } = watchedBeat(clock);
  beat.set('a', 1_000);
  clock.advance(30_000);
  expect(times('a').length).toBeGreaterThanOrEqual(29);
  expect(stalls).toEqual([]);
});

test('a slot that passes while entries of another one are dealt with is not passed over', () => {
  const clock = new HandClock();
  const { beat, times, hooks } = watchedBeat(clock);
  beat.set('a', 1_000);
  clock.advance(246);
  const due = beat.set('b', 2_000);
  expect(due).toBeGreaterThan(1_000);
  expect(due).toBeLessThan(1_015);
  hooks.due = (key) => {
    if (key === 'a') clock.jumpTo(clock.monotonic() + 15);
  };
  clock.advance(900);
  expect(times('a')).toHaveLength(1);
  expect(times('b')).toHaveLength(1);
});
