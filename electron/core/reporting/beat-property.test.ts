import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HandClock } from '../testing/hand-clock.ts';
import { watchedBeat } from '../testing/watched-beat.ts';

const slotMs = 10;
const keys = ['a', 'b', 'c', 'd', 'e'];
const interval = fc.oneof(
  fc.constantFrom(10, 11, 1_000, 10_000, 10_240, 30_000, 100_000),
  fc.integer({ min: 10, max: 50_000 }),
);
/** Parts of a millisecond that add up without a rounding error. */
const eighths = fc.nat({ max: 800 }).map((count) => count / 8);
const action = fc.oneof(
  fc.record({ do: fc.constant('set' as const), key: fc.constantFrom(...keys), interval }),
  fc.record({ do: fc.constant('remove' as const), key: fc.constantFrom(...keys) }),
  fc.record({ do: fc.constant('advance' as const), ms: fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 40_000 })) }),
  fc.record({ do: fc.constant('advance' as const), ms: eighths }),
);

/** What the beat should do, without a wheel: every entry with its own next time. */
class Model {
  readonly #entries = new Map<string, { due: number; readonly interval: number }>();
  readonly fired: { key: string; slot: number }[] = [];

  set(key: string, ms: number, due: number): void {
    if (this.#entries.get(key)?.interval !== ms) this.#entries.set(key, { due, interval: ms });
  }

  remove(key: string): void {
    this.#entries.delete(key);
  }

  /** Entries are due at the end of the slot that their time lies in. */
  advance(now: number): void {
    for (const [key, entry] of this.#entries) {
      for (; slotOf(entry.due) * slotMs <= now; entry.due += entry.interval)
        this.fired.push({ key, slot: slotOf(entry.due) });
    }
  }
}

function slotOf(time: number): number {
  return Math.ceil(time / slotMs);
}

const inOrder = (one: { key: string; slot: number }, other: { key: string; slot: number }) =>
  one.slot - other.slot || one.key.localeCompare(other.key);

test('whatever is set, removed and waited for, each entry is due exactly at its times', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40, size: 'max' }), (actions) => {
      const clock = new HandClock();
      const { beat, fired, stalls } = watchedBeat(clock);
      const model = new Model();
      for (const step of actions) {
        if (step.do === 'set') {
          const now = clock.monotonic();
          const due = beat.set(step.key, step.interval);
          // One that is set again may be due at the end of the slot that is not over yet; a new one at the beginning of one.
          expect(due).toBeGreaterThan(now - slotMs);
          expect(due).toBeLessThan(now + step.interval + slotMs);
          model.set(step.key, step.interval, due);
        } else if (step.do === 'remove') {
          beat.remove(step.key);
          model.remove(step.key);
        } else {
          clock.advance(step.ms);
          model.advance(clock.monotonic());
        }
      }
      const seen = fired.map(({ key, at }) => ({ key, slot: at / slotMs }));
      expect(seen.sort(inOrder)).toEqual(model.fired.sort(inOrder));
      expect(stalls).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('whatever stalls, no entry is due more than once in a turn, and its phase is kept', () => {
  const pause = fc.record({ ms: fc.nat({ max: 20_000 }), stalls: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(pause, { maxLength: 30, size: 'max' }),
      fc.integer({ min: 1_000, max: 15_000 }),
      (pauses, ms) => {
        const clock = new HandClock();
        const { beat, fired, stalls } = watchedBeat(clock);
        const firstDue = beat.set('a', ms);
        for (const one of pauses) {
          const before = fired.length;
          if (one.stalls) clock.stall(one.ms);
          else clock.advance(one.ms);
          if (one.stalls) expect(fired.length - before).toBeLessThanOrEqual(1);
        }
        const missed = stalls.reduce((sum, stall) => sum + stall.missed, 0);
        expect(beat.dueAt('a')).toBe(firstDue + (fired.length + missed) * ms);
      },
    ),
    {
      numRuns: 150,
      // As late as a stall is, to the millisecond, and two periods long.
      examples: [
        [
          [
            { ms: 165, stalls: false },
            { ms: 1_835, stalls: true },
          ],
          1_000,
        ],
      ],
    },
  );
});
