import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseBeat, type BeatSurroundings } from './beat.ts';

const nothing: BeatSurroundings = { events: [], restarts: [], silences: [] };

/** The beat of lines at these seconds. */
function beatAt(seconds: readonly number[], around: Partial<BeatSurroundings> = {}) {
  const lines = seconds.map((second, index) => ({ at: second * 1_000, seq: (index + 1) * 2 }));
  return analyseBeat('A@B', lines, { ...nothing, ...around });
}

/** From `from`, `count` lines, one every `interval` seconds. */
const every = (interval: number, from: number, count: number) =>
  Array.from({ length: count }, (_, index) => from + index * interval);

test('a beat that keeps its interval has one stretch and no breaks, jitter or not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 60 }),
      fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 8, maxLength: 40 }),
      (interval, jitter) => {
        const { stretches, breaks } = beatAt(jitter.map((late, index) => index * interval + late));
        expect(breaks).toEqual([]);
        expect(stretches).toHaveLength(1);
        expect(Math.abs((stretches[0]?.intervalMs ?? 0) - interval * 1_000)).toBeLessThanOrEqual(400);
      },
    ),
  );
});

test('the interval is that of the option, in whole seconds', () => {
  const { stretches, periodic } = beatAt(every(10.25, 0, 8));
  expect(periodic).toBe(8);
  expect(stretches).toEqual([{ from: 0, to: 71_750, intervalMs: 10_000, count: 8 }]);
});

test('what does not come is counted, and the interval stays', () => {
  const { breaks, stretches } = beatAt([...every(10, 0, 6), ...every(10, 90, 6)]);
  expect(stretches).toHaveLength(1);
  expect(breaks).toMatchObject([
    { kind: 'missing', missing: 3, from: 50_000, to: 90_000, seq: 14, intervalMs: 10_000, cause: 'unexplained' },
  ]);
});

test('late and early ones are told apart from those that are within the grace', () => {
  const { breaks } = beatAt([0, 10, 20, 34, 40, 52, 60, 70]);
  expect(breaks.map(({ kind, from }) => [kind, from])).toEqual([
    ['late', 20_000],
    ['early', 34_000],
  ]);
});

test('another interval is told where it begins, and is no gap', () => {
  const slower = beatAt([...every(5, 0, 8), ...every(20, 55, 8)]);
  expect(slower.stretches.map(({ intervalMs, count }) => [intervalMs, count])).toEqual([
    [5_000, 8],
    [20_000, 8],
  ]);
  expect(slower.breaks).toMatchObject([
    { kind: 'interval-changed', cause: 'interval', previousMs: 5_000, intervalMs: 20_000, from: 35_000 },
  ]);
  const faster = beatAt([...every(20, 0, 8), ...every(5, 145, 8)]);
  expect(faster.breaks).toMatchObject([{ kind: 'interval-changed', previousMs: 20_000, intervalMs: 5_000 }]);
});

const gap = [...every(10, 0, 6), ...every(10, 90, 6)];
const causes: readonly (readonly [cause: string, around: Partial<BeatSurroundings>])[] = [
  ['restart', { restarts: [60_000], events: [{ at: 60_000, event: 'unloaded' }] }],
  ['not-active', { events: [{ at: 60_000, event: 'unloaded' }], silences: [{ from: 50_000, to: 90_000 }] }],
  ['not-active', { events: [{ at: 61_000, event: 'force-unloaded' }] }],
  [
    'log-silent',
    {
      silences: [
        { from: 20_000, to: 51_000 },
        { from: 54_000, to: 90_000 },
      ],
    },
  ],
  [
    'unexplained',
    {
      silences: [
        { from: 50_000, to: 69_000 },
        { from: 69_000, to: 90_000 },
      ],
    },
  ],
  ['change', { events: [{ at: 60_000, event: 'change' }], silences: [{ from: 50_000, to: 60_000 }] }],
  ['unexplained', { restarts: [40_000, 100_000], events: [{ at: 49_000, event: 'unloaded' }] }],
];

test.each(causes)('a gap is explained: %s', (cause, around) => {
  expect(beatAt(gap, around).breaks).toMatchObject([{ kind: 'missing', cause }]);
});

test('one line, or none, is no beat', () => {
  expect(beatAt([])).toMatchObject({ periodic: 0, stretches: [], breaks: [] });
  expect(beatAt([5])).toMatchObject({ periodic: 1, stretches: [], breaks: [] });
  expect(beatAt([5, 5, 5])).toMatchObject({ stretches: [{ intervalMs: 1_000 }] });
});
