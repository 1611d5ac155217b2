import { expect, test } from 'vitest';
import { type PinDraft, pinDraft, pinWords, readPin } from './pin-draft.ts';

const empty = pinDraft(undefined, null);
const draft = (changed: Partial<PinDraft>): PinDraft => ({ ...empty, ...changed });

test.each([
  [draft({ value: '0.85' }), 0.85],
  [draft({ value: ' 0,85 ' }), 0.85],
  [draft({ value: '0' }), 0],
  [draft({ kind: 'null' }), null],
  [draft({ kind: 'ramp', from: '0.2', to: '0.9', seconds: '60' }), { kind: 'ramp', from: 0.2, to: 0.9, seconds: 60 }],
  [
    draft({ kind: 'series', csv: 'time,value\n0,0.5\n60;null' }),
    {
      kind: 'series',
      points: [
        [0, 0.5],
        [60, null],
      ],
    },
  ],
] as const)('%j means %j', (typed, input) => {
  expect(readPin(typed)).toEqual({ input });
});

test.each([
  [draft({ value: '' }), 'A number'],
  [draft({ value: '-1' }), 'A number'],
  [draft({ value: '85 %' }), 'A number'],
  [draft({ kind: 'ramp', from: '', to: '1' }), 'From'],
  [draft({ kind: 'ramp', from: '0', to: '' }), 'To'],
  [draft({ kind: 'ramp', from: '0', to: '1', seconds: 'x' }), 'The time'],
  [draft({ kind: 'ramp', from: '0', to: '1', seconds: '0' }), 'The ramp lasts'],
  [draft({ kind: 'series', csv: '' }), 'Paste'],
  [draft({ kind: 'series', csv: '0,0.5\n60,x' }), 'Line 2'],
  [draft({ kind: 'series', csv: '0,0.5\n0,0.6' }), 'Line 2'],
])('%j is refused in words', (typed, words) => {
  const read = readPin(typed);
  expect('problem' in read && read.problem).toContain(words);
});

test.each([
  [0.5],
  [null],
  [{ kind: 'ramp', from: 1, to: 2, seconds: 30, since: 7 }],
  [
    {
      kind: 'series',
      points: [
        [0, 1],
        [5, null],
      ],
      since: 7,
    },
  ],
] as const)('the form begins with the pin that there is: %j', (pin) => {
  const read = readPin(pinDraft(pin as never, 0.1));
  expect('input' in read && read.input).toEqual(
    typeof pin === 'object' && pin !== null ? (({ since: _, ...input }) => input)(pin) : pin,
  );
});

test('a pin is said in one line, in human units', () => {
  expect(pinWords('busyFactor', 0.85)).toBe('0.85 · 85 %');
  expect(pinWords('timeToComplete', { kind: 'ramp', from: 600, to: 0, seconds: 600 })).toBe(
    'from 10 min to 0 s in 10 min',
  );
  expect(
    pinWords('busyFactor', {
      kind: 'series',
      points: [
        [0, 1],
        [120, 2],
      ],
    }),
  ).toBe('2 values over 2 min');
});
