import fc from 'fast-check';
import { partsOf, withPart } from './parts.ts';

/** Pieces that have broken parsers before. */
const pieces = [
  '\0',
  '\uFEFF',
  '\ud800',
  '\udfff',
  '\u2028',
  '\r',
  '\n',
  '\t',
  '"',
  "'",
  '\\',
  ',',
  ';',
  ':',
  '{',
  '}',
  '[',
  ']',
  '{}',
  'null',
  '-',
  '1e400',
  '-0',
  '9007199254740993',
  '0.1e-400',
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  '=1+1',
  '<script>',
  '../../',
  '%00',
  ' '.repeat(1_000),
  'x'.repeat(70_000),
  '['.repeat(5_000),
  '{"a":'.repeat(5_000),
];

/** Any text at all, lone halves of surrogate pairs too. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
);

/** One change of a text: a slice of it is deleted, doubled, or replaced. */
const change = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 200 })),
  becomes: fc.oneof(fc.constant('nothing'), fc.constant('twice'), fc.constantFrom(...pieces), anyText),
});

function changed(text: string, { from, length, becomes }: { from: number; length: number; becomes: string }): string {
  const at = Math.floor(from * text.length);
  const slice = text.slice(at, at + length);
  const put = becomes === 'nothing' ? '' : becomes === 'twice' ? slice + slice : becomes;
  return text.slice(0, at) + put + text.slice(at + length);
}

/** Texts like these, damaged in a few places; any text now and then; and now and then one of them as it is. */
export function damaged(...texts: readonly string[]): fc.Arbitrary<string> {
  const good = fc.constantFrom(...texts);
  const broken = fc
    .tuple(good, fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) => changes.reduce(changed, text));
  return fc.oneof({ weight: 8, arbitrary: broken }, { weight: 1, arbitrary: anyText }, { weight: 1, arbitrary: good });
}

/** Deeper than any file; what is deeper than the stack is among the pieces of text. */
const abyss: unknown = JSON.parse(`${'['.repeat(150)}${']'.repeat(150)}`);

/** Values that have no business where they are put. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    0.5,
    1e308,
    2 ** 53,
    '',
    ' ',
    '__proto__',
    'constructor',
    '\0',
    '\ud800',
    '*',
  ),
  fc.constantFrom<unknown>([], {}, [[]], [null], { length: 1 }, abyss, 'x'.repeat(3_000), Array(300).fill(0)),
  fc.constant(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')),
  fc.jsonValue({ maxDepth: 3 }),
  anyText,
);

/** One change of a part of a value: another value in its place, one thing more in it, one less, or all of it twice. */
const alteration = fc.record({
  part: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'add', 'remove', 'double'),
  key: fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'toString', '', 'version', 'name'),
    fc.string({ maxLength: 5 }),
  ),
  value: oddValue,
});

function altered(
  whole: unknown,
  { part, how, key, value }: typeof alteration extends fc.Arbitrary<infer One> ? One : never,
) {
  const parts = partsOf(whole);
  const { path } = parts[part % parts.length] ?? { path: [] };
  return withPart(whole, path, (old) => {
    if (how === 'replace' || typeof old !== 'object' || old === null) return value;
    if (Array.isArray(old)) {
      if (how === 'add') return [...old, value];
      return how === 'remove' ? old.slice(1) : [...old, ...old];
    }
    const entries = Object.entries(old);
    if (how === 'remove') return Object.fromEntries(entries.slice(1));
    return Object.fromEntries([...entries, [key, how === 'add' ? value : old]]);
  });
}

/** Values like these, with a few parts altered; `__proto__` is there as a key of its own, as JSON has it. */
export function alteredValues(...values: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...values), fc.array(alteration, { minLength: 1, maxLength: 3 }))
    .map(([value, alterations]) => alterations.reduce(altered, value));
}

/** JSON texts of such values. */
export function alteredJson(...values: readonly unknown[]): fc.Arbitrary<string> {
  return alteredValues(...values).map((value) => JSON.stringify(value) ?? 'null');
}

/** What nothing that is read may have done. */
export function isPolluted(): boolean {
  return 'polluted' in {};
}
