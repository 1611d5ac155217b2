import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffBodies, isSameButTime } from './body-diff.ts';

const diff = (before: unknown, after: unknown) => diffBodies(JSON.stringify(before), JSON.stringify(after)) ?? [];
const told = (before: unknown, after: unknown) =>
  diff(before, after)
    .filter(({ change }) => change !== 'same')
    .map(({ path, change, before: one, after: other }) => [path, change, one, other]);
const list = (dbid: string, hitRatio: number | null) => ({ GSW_CALLING_LIST_DBID: dbid, GSW_STAT_HIT_RATIO: hitRatio });

test('attributes are added, removed, changed or the same; null is a value and not absence', () => {
  const before = { GSW_DIAL_MODE: 1, GSW_QUEUE_NAME: '', GSW_STAT_HIT_RATIO: null, GSW_OPTIMIZE_BY: 1 };
  const after = { GSW_DIAL_MODE: 2, GSW_QUEUE_NAME: '', GSW_STAT_HIT_RATIO: 0, GSW_STAT_BUSY_FACTOR: null };
  expect(told(before, after)).toEqual([
    ['GSW_DIAL_MODE', 'changed', '1', '2'],
    ['GSW_STAT_HIT_RATIO', 'changed', 'null', '0'],
    ['GSW_STAT_BUSY_FACTOR', 'added', null, 'null'],
    ['GSW_OPTIMIZE_BY', 'removed', '1', null],
  ]);
});

test('Calling Lists are matched by their DBID, not by their place', () => {
  const before = { GSW_CALLING_LISTS: [list('301', 0.3), list('302', null)] };
  const after = { GSW_CALLING_LISTS: [list('303', 0.1), list('301', 0.4)] };
  expect(told(before, after)).toEqual([
    ['GSW_CALLING_LISTS', 'changed', '["301","302"]', '["303","301"]'],
    ['GSW_CALLING_LISTS[303].GSW_CALLING_LIST_DBID', 'added', null, '"303"'],
    ['GSW_CALLING_LISTS[303].GSW_STAT_HIT_RATIO', 'added', null, '0.1'],
    ['GSW_CALLING_LISTS[301].GSW_STAT_HIT_RATIO', 'changed', '0.3', '0.4'],
    ['GSW_CALLING_LISTS[302].GSW_CALLING_LIST_DBID', 'removed', '"302"', null],
    ['GSW_CALLING_LISTS[302].GSW_STAT_HIT_RATIO', 'removed', 'null', null],
  ]);
});

test('lists without a DBID, or with the same, are matched by their place; an array of something else is one value', () => {
  const twice = { GSW_CALLING_LISTS: [list('301', 0.3), list('301', 0.5), { GSW_STAT_HIT_RATIO: 1 }] };
  expect(new Set(diff(twice, twice).map(({ path }) => path)).size).toBe(diff(twice, twice).length);
  expect(told({ GSW_CALLING_LISTS: [1] }, { GSW_CALLING_LISTS: 'x' })).toEqual([
    ['GSW_CALLING_LISTS', 'changed', '[1]', '"x"'],
  ]);
});

test('another time alone is no difference that matters', () => {
  expect(isSameButTime(diff({ GSW_DATE_TIME: '1.000', a: 1 }, { GSW_DATE_TIME: '2.000', a: 1 }))).toBe(true);
  expect(isSameButTime(diff({ GSW_DATE_TIME: '1.000', a: 1 }, { GSW_DATE_TIME: '2.000', a: 2 }))).toBe(false);
});

test('what is no JSON object cannot be compared', () => {
  expect(diffBodies('{"a":', '{}')).toBeNull();
  expect(diffBodies('{}', '[]')).toBeNull();
});

test('a body is the same as itself, and a diff read backwards swaps added and removed', () => {
  const opposite = { added: 'removed', removed: 'added', changed: 'changed', same: 'same' };
  const value = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.boolean());
  const name = fc.constantFrom('GSW_A', 'GSW_B', 'GSW_C', '__proto__', 'constructor');
  const body = fc.record({
    fields: fc.dictionary(name, value),
    lists: fc.array(fc.record({ GSW_CALLING_LIST_DBID: fc.constantFrom('1', '2', ''), GSW_STAT_HIT_RATIO: value })),
  });
  const json = body.map(({ fields, lists }) => JSON.stringify({ ...fields, GSW_CALLING_LISTS: lists }));
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(diffBodies(one, one)?.every(({ change }) => change === 'same')).toBe(true);
      const there = (diffBodies(one, other) ?? []).map(({ path, change }) => `${path} ${opposite[change]}`);
      const back = (diffBodies(other, one) ?? []).map(({ path, change }) => `${path} ${change}`);
      expect(there.sort()).toEqual(back.sort());
    }),
  );
});
