import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PassingMap } from './passing-map.ts';

const key = fc.nat({ max: 40 });
const step = fc.oneof(
  fc.record({ do: fc.constant('set' as const), key, value: fc.nat() }),
  fc.record({ do: fc.constant('delete' as const), key }),
);

test('it is what a Map is, also after it has moved', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1_500, maxLength: 2_500 }), (steps) => {
      const [passing, reference] = [new PassingMap<number, number>(), new Map<number, number>()];
      for (const each of steps) {
        if (each.do === 'set') passing.set(each.key, each.value);
        else passing.delete(each.key);
        if (each.do === 'set') reference.set(each.key, each.value);
        else reference.delete(each.key);
        expect(passing.size).toBe(reference.size);
        expect(passing.has(each.key)).toBe(reference.has(each.key));
        expect(passing.get(each.key)).toBe(reference.get(each.key));
      }
      expect(passing.entries()).toEqual([...reference]);
      expect(passing.values()).toEqual([...reference.values()]);
    }),
    { numRuns: 20 },
  );
});

test('what is listed stays as it was, whatever comes and goes meanwhile', () => {
  const map = new PassingMap<number, string>();
  for (let number = 0; number < 2_000; number++) map.set(number, `value ${number}`);
  const values = map.values();
  for (let number = 0; number < 1_999; number++) map.delete(number);
  expect(values).toHaveLength(2_000);
  expect(map.entries()).toEqual([[1_999, 'value 1999']]);
});
