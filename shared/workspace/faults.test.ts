import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf, faultText, parseJson, pathText } from './faults.ts';
import { jsonErrorOffset } from './json-position.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 0, 'c-d'], 'a.b[0].c-d'],
  [[0], '[0]'],
  [['two words', 'x"y', ''], '["two words"]["x\\"y"][""]'],
])('the path %j reads %s', (path, text) => {
  expect(pathText(path)).toBe(text);
});

test('a fault reads as one line', () => {
  expect(faultText({ path: 'a[0]', message: 'must be a number' })).toBe('a[0]: must be a number');
  expect(faultText({ path: '', message: 'is not valid JSON' })).toBe('is not valid JSON');
});

test('unknown keys are named one by one, and the number of faults is bounded', () => {
  const raw = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`key${index}`, 1]));
  const error = z.strictObject({}).safeParse(raw).error as z.ZodError;
  expect(faultsOf(error)).toHaveLength(50);
  expect(faultsOf(error, 2)).toEqual([
    { path: 'key0', message: 'is not known here; remove it or correct its name' },
    { path: 'key1', message: 'is not known here; remove it or correct its name' },
  ]);
});

test('JSON is parsed, also after a byte order mark', () => {
  expect(parseJson('{ "a": [1, null] }')).toEqual({ value: { a: [1, null] } });
  expect(parseJson('\uFEFF{}')).toEqual({ value: {} });
  expect(jsonErrorOffset('"\\u00e9\\n\\/ \\"\u007f"')).toBeUndefined();
});

test.each([
  ['', 1, 1],
  ['\n\n  ', 3, 3],
  ['{"a":}', 1, 6],
  ['{"a":1,}', 1, 8],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['{\r\n  "a": tru\r\n}', 2, 8],
  ['[1, 2', 1, 6],
  ['{"a" 1}', 1, 6],
  ["{'a': 1}", 1, 2],
  ['[01]', 1, 3],
  ['[1.]', 1, 3],
  ['{"a": 1} x', 1, 10],
  ['{"a": 1}}', 1, 9],
  ['"abc', 1, 5],
  ['"a\\"', 1, 5],
  ['"a\nb"', 1, 3],
  ['"a\\x"', 1, 3],
  ['"\\u12g4"', 1, 2],
  ['// comment\n{}', 1, 1],
  ['\uFEFF{"a":}', 1, 6],
])('%j goes wrong in line %i, column %i', (text, line, column) => {
  const parsed = parseJson(text);
  expect(parsed).toEqual({
    fault: {
      path: '',
      message: expect.stringMatching(`^is not valid JSON \\(line ${line}, column ${column}\\): [A-Z]`),
    },
  });
});

test('the message holds nothing of the file but one character', () => {
  expect(parseJson('{"password": "secret", "next": hidden}')).toEqual({
    fault: { path: '', message: "is not valid JSON (line 1, column 32): Unexpected token 'h'" },
  });
});

const almostJson = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom('', ',', '"', '}', '{', ']', ':', '\\', '0', '.', 'e', 'null', ' ', '\n', '\u0007'),
  )
  .map(([text, at, mark]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + mark + text.slice(place + (at % 2));
  });

test('a place is found exactly where the engine finds a fault', () => {
  fc.assert(
    fc.property(fc.oneof(almostJson, fc.json(), fc.string()), (text) => {
      const offset = jsonErrorOffset(text);
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(offset === undefined).toBe(isJson);
      if (offset !== undefined) expect([undefined, offset]).toContain(jsonErrorOffset(text.slice(0, offset)));
    }),
    { numRuns: 3_000 },
  );
});

test('what is nested too deeply is a fault at the place where it becomes so; brackets in a text do not count', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}"[{"${']'.repeat(levels)}`;
  expect(parseJson(nested(100))).toHaveProperty('value');
  expect(parseJson(`{\n"\\"[": ${nested(100)}}`)).toEqual({
    fault: { path: '', message: 'is nested more than 100 levels deep (line 2, column 107)' },
  });
  expect(parseJson(nested(200_000))).toHaveProperty('fault');
});

test('no text makes it throw', () => {
  const anyText = fc.oneof(almostJson, fc.string({ unit: 'binary' }));
  fc.assert(fc.property(anyText, (text) => Object.keys(parseJson(text)).length === 1));
  for (const text of ['['.repeat(500_000), `"${'x\\n'.repeat(500_000)}`])
    expect(parseJson(text)).toHaveProperty('fault');
});
