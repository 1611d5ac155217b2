import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeLogQuery } from './complete.ts';
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
  return completeLogQuery(text.replace('|', ''), cursor, known);
}
const labels = (text: string) => at(text).map(({ label }) => label);

test.each([
  ['|', 'group:'],
  ['outcome:failed |', 'group:'],
])('at “%s” every key is offered', (text, first) => {
  expect(labels(text)).toHaveLength(17);
  expect(labels(text)[0]).toBe(first);
});

test.each([
  ['out|', ['outcome:']],
  ['-st|', ['status:']],
  ['x AC|', ['action:', 'actor:']],
  ['outcome:f|', ['failed']],
  ['outcome:failed,l|', ['lost']],
  ['outcome:failed,|', ['accepted', 'rejected', 'lost', 'dropped', 'skipped', 'waiting', 'sending']],
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

test.each([
  ['x outc| y', 'x outcome:| y'],
  ['-st|', '-status:|'],
  ['outc|ome:failed', 'outcome:|failed'],
  ['outcome:failed,re| y', 'outcome:failed,rejected| y'],
  ['outcome:fa|,lost', 'outcome:failed|,lost'],
  ['group:win|', 'group:"Win Back@Office" |'],
  ['GROUP:north|', 'GROUP:Spring_Offer@Agents_North |'],
  ['since:|', 'since:-5m |'],
])('“%s” goes on as “%s”', (text, expected) => {
  const [first] = at(text);
  expect(first && `${first.text.slice(0, first.caret)}|${first.text.slice(first.caret)}`).toBe(expected);
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
  for (const key of keys)
    for (const { text } of at(`${key}|`)) expect(parseQuery(text, { now: 0, zone: 'utc' }).faults, text).toEqual([]);
});

test('a number that is typed is not taken for a part of another one', () => {
  expect(labels('status:500|')).toEqual([]);
  expect(labels('latency:50ms|')).toEqual([]);
});

test('whatever is typed and wherever the cursor is, there is an answer', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat({ max: 20 }), (text, cursor) => {
      for (const completion of completeLogQuery(text, Math.min(cursor, text.length), known)) {
        expect(completion.caret).toBeGreaterThan(0);
        expect(completion.caret).toBeLessThanOrEqual(completion.text.length);
      }
    }),
  );
});
