import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf, withPart } from '../testing/parts.ts';
import { callSamples } from '../testing/samples.ts';
import { calls } from './calls.ts';
import { callNames } from './names.ts';

const parse = (name: (typeof callNames)[number], input: unknown) => calls[name].input.safeParse(input);
const samples = callNames.flatMap((name) => callSamples[name].map((sample, index) => ({ name, index, sample })));
const isObject = (part: unknown): part is object => typeof part === 'object' && part !== null && !Array.isArray(part);

test('the names are those of the calls, each once', () => {
  expect(new Set(callNames).size).toBe(callNames.length);
  expect([...callNames].sort()).toEqual(Object.keys(calls).sort());
});

test.each(samples)('$name takes sample $index, which can cross a process border', ({ name, sample }) => {
  const parsed = parse(name, structuredClone(sample));
  expect(parsed.error?.issues).toBeUndefined();
  expect(structuredClone(parsed.data)).toEqual(parsed.data);
  expect(JSON.parse(JSON.stringify(parsed.data))).toEqual(parsed.data);
});

test.each(samples)('$name refuses a key that is not known, wherever it stands in sample $index', ({ name, sample }) => {
  for (const { path, part } of partsOf(sample)) {
    if (!isObject(part)) continue;
    const input = withPart(sample, path, (object) => ({ ...(object as object), extra: 1 }));
    expect(parse(name, input).success, path.join('.')).toBe(false);
  }
});

/** The strings that may be long: the text of a workspace or scenario file, the body of an edited redelivery, how a window was left. */
const tooLong: Readonly<Record<string, number>> = {
  'workspace.open-text text': 64_000_001,
  'log.resend body': 200_001,
  'scenario.check text': 64_000_001,
  'scenario.save text': 64_000_001,
  'scenario.run text': 64_000_001,
  'window.keep text': 131_073,
  'forensics.piece base64': 2_097_153,
};

test.each(samples)(
  '$name refuses a string that is too long, wherever it stands in sample $index',
  ({ name, sample }) => {
    for (const { path, part } of partsOf(sample)) {
      if (typeof part !== 'string') continue;
      const length = tooLong[`${name} ${path.join('.')}`] ?? 4_097;
      const input = withPart(sample, path, () => 'x'.repeat(length));
      expect(parse(name, input).success, path.join('.')).toBe(false);
    }
  },
);

test.each(samples)('$name refuses a part of another type, wherever it stands in sample $index', ({ name, sample }) => {
  for (const { path, part } of partsOf(sample)) {
    expect(
      parse(
        name,
        withPart(sample, path, () => [part]),
      ).success,
      path.join('.'),
    ).toBe(false);
  }
});

test.each(samples)(
  '$name: keys of the prototype do no harm, wherever they stand in sample $index',
  ({ name, sample }) => {
    const hostile = '"__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } }';
    for (const { path, part } of partsOf(sample)) {
      if (!isObject(part)) continue;
      const comma = Object.keys(part).length > 0 ? ',' : '';
      const object = JSON.parse(`{ ${hostile}${comma} ${JSON.stringify(part).slice(1)}`);
      expect(
        parse(
          name,
          withPart(sample, path, () => object),
        ).success,
        path.join('.'),
      ).toBe(false);
    }
    expect('polluted' in {}).toBe(false);
  },
);

test.each(callNames)('%s: whatever it is given, it does not throw', (name) => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (input) => typeof parse(name, input).success === 'boolean'),
    { numRuns: 50 },
  );
});

test.each([
  ['groups.request', { dbids: [], request: { do: 'load' } }],
  ['groups.request', { dbids: [''], request: { do: 'load' } }],
  ['groups.request', { dbids: ['101'], request: { do: 'load', dialMode: 1 } }],
  ['groups.request', { dbids: ['101'], request: { do: 'fly' } }],
  ['groups.request', { dbids: Array.from({ length: 100_001 }, () => '101'), request: { do: 'load' } }],
  ['groups.update', { dbid: '101', configuration: { campaign: 'Spring', group: 'Agents' } }],
  ['groups.pin', { dbid: '101', set: { busyFactor: -1 } }],
  ['groups.pin', { dbid: '101', release: ['speed'] }],
  ['options.set', { settings: { 'http-retries': 3 } }],
  ['receiver.listen', { port: 65_536, useAsTarget: true }],
  ['receiver.listen', { port: -1, useAsTarget: true }],
  ['receiver.requests', { limit: 501 }],
  ['log.page', { limit: 5_001 }],
  ['log.page', { limit: 0 }],
  ['log.detail', { seq: 1.5 }],
] as const)('%s refuses %j', (name, input) => {
  expect(parse(name, input).success).toBe(false);
});
