import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathText } from '../../../shared/workspace/faults.ts';
import { withPlaces } from './fault-places.ts';

const text = `{
  "name": "A",
  "steps": [
    { "do": "load", "group": "A@B" },
    { "until": { "state": "Flying", "group": "A@B" },
      "odd key": { "deep": 1 } }
  ]
}`;
const placeOf = (path: string) => withPlaces([{ path, message: '' }], text)[0]?.place;

test.each([
  ['', 1, 1],
  ['name', 2, 3],
  ['steps', 3, 3],
  ['steps[0]', 4, 5],
  ['steps[1].until.state', 5, 18],
  ['steps[1]["odd key"].deep', 6, 20],
])('%s stands at %d:%d', (path, line, column) => {
  expect(placeOf(path)).toEqual({ line, column });
});

test('what is missing is looked for at what should hold it', () => {
  expect(placeOf('steps[0].expect.name')).toEqual({ line: 4, column: 5 });
  expect(placeOf('clock')).toEqual({ line: 1, column: 1 });
  expect(placeOf('steps[7].do')).toEqual({ line: 3, column: 3 });
});

test('a byte order mark moves nothing', () => {
  expect(withPlaces([{ path: 'name', message: '' }], `\uFEFF${text}`)[0]?.place).toEqual({ line: 2, column: 3 });
});

test('every path of any JSON is found, whatever its keys are', () => {
  fc.assert(
    fc.property(fc.json(), fc.infiniteStream(fc.nat({ max: 9 })), (json, choices) => {
      const path: (string | number)[] = [];
      let value: unknown = JSON.parse(json);
      while (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
        const keys = Object.keys(value);
        const key = keys[choices.next().value % keys.length] ?? '';
        path.push(Array.isArray(value) ? Number(key) : key);
        value = (value as Record<string, unknown>)[key];
      }
      const lines = JSON.stringify(JSON.parse(json), null, 1).split('\n');
      const place = withPlaces([{ path: pathText(path), message: '' }], lines.join('\n'))[0]?.place;
      const last = path.at(-1);
      const found = lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1) ?? '';
      const begins = typeof last === 'string' ? JSON.stringify(last) : JSON.stringify(value).slice(0, 1);
      expect(found.startsWith(begins)).toBe(true);
    }),
  );
});
