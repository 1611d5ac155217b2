import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOption } from './option-settings.ts';
import { groupOptionNames, type OptionName, optionDefinitions, optionNames } from './options.ts';

// By hand, as the options are defined.
test('the five options, their defaults, and which of them a Campaign Group may override', () => {
  expect(optionNames.map((name) => [name, optionDefinitions[name].default])).toEqual([
    ['send-campaigngroup-states', false],
    ['campaigngroup-states-uri', ''],
    ['campaigngroup-states-interval', 10],
    ['http-response-timeout', 10],
    ['http-connection-pool-size', 10],
  ]);
  expect(groupOptionNames).toEqual([
    'send-campaigngroup-states',
    'campaigngroup-states-uri',
    'campaigngroup-states-interval',
  ]);
});

test('the ranges, as they are shown', () => {
  expect(optionNames.map((name) => optionDefinitions[name].range)).toEqual([
    'true, false',
    'absolute http or https URI',
    '0 to 86400',
    '1 to 600',
    '1 to 1024',
  ]);
});

test.each(optionNames)('%s: the default is itself a value of the option', (name) => {
  expect(parseOption(name, optionDefinitions[name].default)).toEqual({ value: optionDefinitions[name].default });
});

test('what the vendor documents is marked so, the rest as assumed', () => {
  const marks = (name: OptionName) => optionDefinitions[name].provenance;
  for (const name of optionNames) expect(marks(name).name).toBe('documented');
  expect(marks('campaigngroup-states-interval').default).toBe('documented');
  expect(marks('http-response-timeout').default).toBe('assumed');
  expect(marks('http-connection-pool-size').default).toBe('assumed');
});

const trueWords = [true, 'true', 'TRUE', 'True', 'yes', 'YES', ' yes '];
const falseWords = [false, 'false', 'FALSE', 'False', 'no', 'NO', '\tno\n'];
const noWords = ['', 'on', 'off', '1', '0', 1, 0, 't', 'y', 'yes!', 'nope', null, undefined, {}, [], [true]];
const inherited = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

test.each(trueWords)('send-campaigngroup-states %j is true', (raw) => {
  expect(parseOption('send-campaigngroup-states', raw)).toEqual({ value: true });
});
test.each(falseWords)('send-campaigngroup-states %j is false', (raw) => {
  expect(parseOption('send-campaigngroup-states', raw)).toEqual({ value: false });
});
test.each([...noWords, ...inherited].map((raw) => ({ raw })))('send-campaigngroup-states refuses $raw', ({ raw }) => {
  expect(parseOption('send-campaigngroup-states', raw)).toEqual({
    fault: 'must be true or false (yes and no are read as well)',
  });
});

const integers = [
  ['campaigngroup-states-interval', 0, 86_400, 'seconds'],
  ['http-response-timeout', 1, 600, 'seconds'],
  ['http-connection-pool-size', 1, 1_024, 'connections'],
] as const;

for (const [name, min, max, unit] of integers) {
  test.each([min, max, 10, String(min), String(max), ' 10 ', '010'])(`${name} takes %j`, (raw) => {
    expect(parseOption(name, raw)).toEqual({ value: Number(raw) });
  });
  const bad = [
    min - 1,
    max + 1,
    String(min - 1),
    String(max + 1),
    1.5,
    '1.5',
    '1e1',
    '0x10',
    '+1',
    '',
    ' ',
    'ten',
    '10s',
  ];
  const worse = [Number.NaN, Number.POSITIVE_INFINITY, '9'.repeat(400), null, undefined, true, [10], { value: 10 }];
  test.each([...bad, ...worse].map((raw) => ({ raw })))(`${name} refuses $raw`, ({ raw }) => {
    expect(parseOption(name, raw)).toEqual({ fault: `must be a whole number from ${min} to ${max} (${unit})` });
  });
}

test('no option throws, whatever it is given, and a value is of its type', () => {
  fc.assert(
    fc.property(fc.constantFrom(...optionNames), fc.oneof(fc.anything(), fc.string(), fc.double()), (name, raw) => {
      const parsed = parseOption(name, raw);
      if ('fault' in parsed) {
        expect(parsed.fault).toMatch(/./);
        return;
      }
      expect(typeof parsed.value).toBe(typeof optionDefinitions[name].default);
      expect(parseOption(name, parsed.value)).toEqual(parsed);
    }),
    { numRuns: 1_000 },
  );
});
