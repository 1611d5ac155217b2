import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedLine, compareLog } from './compare.ts';
import type { ReceivedNotification } from './received.ts';

const settings = { toleranceMs: 5_000, shiftMs: 0 };

const line = (seq: number, seconds: number, more: Partial<ComparedLine> = {}): ComparedLine => ({
  seq,
  at: seconds * 1_000,
  campaignGroup: 'A@B',
  periodic: true,
  uri: 'http://h:1/ocs?x=1',
  body: null,
  ...more,
});

const got = (number: number, seconds: number, more: Partial<ReceivedNotification> = {}): ReceivedNotification => ({
  number,
  at: seconds * 1_000 + 40,
  saidAt: seconds * 1_000 - 3,
  campaignGroup: 'A@B',
  periodic: true,
  target: '/ocs?x=1',
  body: `{"n":${number}}`,
  verdict: 'understood',
  ...more,
});

test('what left and what arrived are paired, and nothing is to be told', () => {
  const comparison = compareLog([line(2, 0), line(4, 1), line(6, 2)], [got(1, 0), got(2, 1), got(3, 2)], settings);
  expect(comparison).toEqual({
    matches: [0, 1, 2].map((index) => ({ line: index, received: index })),
    differences: [],
  });
});

test('the one that is lost is the one that is told, not the last one', () => {
  const { differences } = compareLog([line(2, 0), line(4, 1), line(6, 2)], [got(1, 0), got(2, 2)], settings);
  expect(differences).toEqual([{ kind: 'only-sent', seq: 4, at: 1_000, campaignGroup: 'A@B', reason: 'within' }]);
});

test('why one side has no counterpart', () => {
  const lines = [line(2, 0), line(4, 100), line(6, 200), line(8, 100, { campaignGroup: 'Other' })];
  const received = [got(1, 90), got(2, 100), got(3, 100.5, { body: '{"n":2}' }), got(4, 110), got(5, 300)];
  const { differences } = compareLog(lines, received, settings);
  expect(differences.map((one) => [one.kind, one.at, 'reason' in one && one.reason])).toEqual([
    ['only-sent', 0, 'outside'],
    ['only-received', 89_997, 'within'],
    ['only-sent', 100_000, 'group-unknown'],
    ['only-received', 100_497, 'duplicate'],
    ['only-received', 109_997, 'within'],
    ['only-sent', 200_000, 'within'],
    ['only-received', 299_997, 'outside'],
  ]);
});

test('changes and periodic ones, and other Campaign Groups, are never taken for one another', () => {
  const { matches } = compareLog(
    [line(2, 0), line(4, 0, { campaignGroup: 'C' })],
    [got(1, 0, { periodic: false })],
    settings,
  );
  expect(matches).toEqual([]);
});

test('an order that has changed is told of as few as possible', () => {
  const lines = [line(2, 0), line(4, 10), line(6, 20), line(8, 30)];
  const { differences } = compareLog(lines, [got(1, 10), got(2, 20), got(3, 0), got(4, 30)], settings);
  expect(differences).toEqual([{ kind: 'order', seq: 2, number: 3, at: 0, campaignGroup: 'A@B' }]);
});

test('bodies are compared by attribute, whatever the order and the blanks are', () => {
  const sent = '{"GSW_STATE": 5, "a": null, "lists": [{"x":1,"y":2}], "same": "1"}';
  const body = '{"same":"1","GSW_STATE":4,"lists":[{"y":2,"x":1}],"new":0}';
  const { differences } = compareLog([line(2, 0, { body: sent })], [got(1, 0, { body })], settings);
  expect(differences).toMatchObject([
    {
      kind: 'body',
      fields: [
        { field: 'GSW_STATE', logged: '5', received: '4' },
        { field: 'a', logged: 'null', received: null },
        { field: 'new', logged: null, received: '0' },
      ],
    },
  ]);
});

test('the same body is a better reason than the nearest time', () => {
  const lines = [line(2, 0, { body: '{"n":2}' }), line(4, 1, { body: '{"n":1}' })];
  const { matches } = compareLog(lines, [got(1, 0), got(2, 1)], settings);
  expect(matches).toEqual([
    { line: 0, received: 1 },
    { line: 1, received: 0 },
  ]);
});

test('another path is told; a whole URI must be the same', () => {
  const kinds = (target: string) =>
    compareLog([line(2, 0)], [got(1, 0, { target })], settings).differences.map(({ kind }) => kind);
  expect(kinds('/other')).toEqual(['target']);
  expect(kinds('http://h:1/ocs?x=1')).toEqual([]);
  expect(kinds('http://h:2/ocs?x=1')).toEqual(['target']);
});

test('clocks that are apart are put right by a shift', () => {
  const [lines, received] = [[line(2, 3_600)], [got(1, 0)]];
  expect(compareLog(lines, received, settings).matches).toEqual([]);
  expect(compareLog(lines, received, { ...settings, shiftMs: 3_600_000 }).matches).toHaveLength(1);
});

test('each is paired once at most, never further apart than the tolerance, and always in the same way', () => {
  const seconds = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 25 });
  fc.assert(
    fc.property(seconds, seconds, (left, arrived) => {
      const lines = left.map((second, index) => line(index * 2 + 2, second));
      const received = arrived.map((second, index) => got(index + 1, second));
      const comparison = compareLog(lines, received, settings);
      const { matches, differences } = comparison;
      expect(new Set(matches.map((match) => match.line)).size).toBe(matches.length);
      expect(new Set(matches.map((match) => match.received)).size).toBe(matches.length);
      for (const match of matches)
        expect(Math.abs((lines[match.line]?.at ?? 0) - (received[match.received]?.saidAt ?? 0))).toBeLessThanOrEqual(
          5_000,
        );
      const count = (kind: string) => differences.filter((one) => one.kind === kind).length;
      expect(count('only-sent') + matches.length).toBe(lines.length);
      expect(count('only-received') + matches.length).toBe(received.length);
      expect(compareLog(lines, received, settings)).toEqual(comparison);
    }),
  );
});
