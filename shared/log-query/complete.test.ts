import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complete } from './complete.ts';
import { parseQuery } from './parse.ts';

const known = {
  groups: [
    { dbid: '101', name: 'Spring_Offer@Agents_North' },
    { dbid: '102', name: 'Win Back@Office' },
  ],
};
/** `|` is the cursor. */
function at(text: string) {
  const cursor = text.indexOf('|');
  return complete(text.replace('|', ''), cursor, known);
}
const labels = (text: string) => at(text).suggestions.map(({ label }) => label);

test.each([
  ['|', 'group:'],
  ['outcome:failed |', 'group:'],
])('at “%s” every key is offered', (text, first) => {
  expect(labels(text)).toHaveLength(17);
  expect(labels(text)[0]).toBe(first);
});

test.each([
  ['out|', ['outcome:']],
  ['-st|', ['-status:']],
  ['x AC|', ['action:', 'actor:']],
  ['outcome:f|', ['failed']],
  ['outcome:failed,l|', ['lost']],
  ['action:lo|', ['load']],
  ['group:north|', ['Spring_Offer@Agents_North']],
  ['group:"win b|', ['Win Back@Office']],
  ['dbid:spring|', ['101']],
  ['is:|', ['fault']],
  ['nokey:x|', []],
  ['"quoted te|', []],
])('at “%s” %j is offered', (text, expected) => {
  expect(labels(text)).toEqual(expected);
});

test('a suggestion replaces the word that the cursor is in', () => {
  expect(at('x outc| y')).toMatchObject({ from: 2, to: 6, suggestions: [{ insert: 'outcome:' }] });
  expect(at('outcome:failed,re| y')).toMatchObject({ from: 15, to: 17 });
  expect(at('group:win|')).toMatchObject({ from: 6, to: 9, suggestions: [{ insert: '"Win Back@Office"' }] });
});

test('a value that stands there already is not offered again', () => {
  expect(labels('outcome:failed|')).toEqual([]);
});

test('whatever is taken over from the suggestions for a value can be read', () => {
  const keys = [
    'group:',
    'outcome:',
    'action:',
    'status:',
    'latency:',
    'since:',
    'until:',
    'mark:',
    'is:',
    'dbid:',
    'cause:',
  ];
  for (const key of keys) {
    for (const { insert } of at(`${key}|`).suggestions)
      expect(parseQuery(`${key}${insert}`, { now: 0, zone: 'utc' }).faults).toEqual([]);
  }
});

test('whatever is typed and wherever the cursor is, there is an answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat({ max: 20 }), (text, cursor) => {
      const { from, to } = complete(text, Math.min(cursor, text.length), known);
      expect(from).toBeLessThanOrEqual(to);
      expect(to).toBeLessThanOrEqual(text.length);
    }),
  );
});
