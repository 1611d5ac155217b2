import { expect, test } from 'vitest';
import { logRow } from '../testing/log-row.ts';
import { gapText, lineSentence, lineText, receiverSentence, receiverText } from './log-cells.ts';

const got = { kind: 'got', number: 1, at: 0, verdict: 'understood', problems: 0, rule: null } as const;

test.each([
  ['81000 Sending …', {}],
  ['– sending held', { loggedAt: null, outcome: 'dropped', dropReason: 'held' }],
  ['– one before unfinished', { loggedAt: null, outcome: 'skipped', dropReason: 'predecessor-unfinished' }],
  ['– not yet', { loggedAt: null, outcome: 'waiting' }],
  ['– never logged', { loggedAt: null, outcome: 'failed' }],
  ['no line: redelivery', { cause: { kind: 'redelivery', of: 3, edited: false } }],
  ['no line: duplicate', { cause: { kind: 'duplicate', of: 3 } }],
  ['no line: on demand', { cause: { kind: 'on-demand', number: 2, groups: 1, way: 'key' } }],
] as const)('the first cell says “%s”', (text, more) => {
  expect(lineText(logRow(1, more))).toBe(text);
});

test('the line is told in full, and why there is none', () => {
  expect(lineSentence(logRow(1))).toContain('Sending HTTP status notification CampaignGroupState for Campaign Group');
  expect(lineSentence(logRow(1, { cause: { kind: 'redelivery', of: 3, edited: true } }))).toContain('row 3, edited');
  const asked = { kind: 'on-demand', number: 2, groups: 3, way: 'key' } as const;
  expect(lineSentence(logRow(1, { cause: asked }))).toBe(
    'OCS sends a periodic notification at its interval only, so it has no line for this: on demand, request 2: Report now of 3 Campaign Groups, by key.',
  );
  expect(lineSentence(logRow(1, { loggedAt: null, outcome: 'dropped', dropReason: 'held' }))).toContain('never handed');
});

test.each([
  ['understood', { receipt: got }],
  ['understood · rule Slow', { receipt: { ...got, rule: 'Slow' } }],
  ['1 problem', { receipt: { ...got, verdict: 'problems', problems: 1 } }],
  ['2 problems · rule Slow', { receipt: { ...got, verdict: 'problems', problems: 2, rule: 'Slow' } }],
  ['rejected by rule Down', { receipt: { ...got, verdict: 'rejected', rule: 'Down' } }],
  ['unreadable', { receipt: { ...got, verdict: 'unreadable' } }],
  ['nothing arrived', { receipt: { kind: 'nothing' } }],
  ['another receiver', { receipt: { kind: 'other' } }],
  ['…', { receipt: { kind: 'pending' } }],
  ['–', { receipt: { kind: 'pending' }, outcome: 'dropped' }],
] as const)('the third cell says “%s”', (text, more) => {
  expect(receiverText(logRow(1, more))).toBe(text);
  expect(receiverSentence(logRow(1, more))).toMatch(/^[A-Z].*\.$/);
});

test.each([
  [0, ''],
  [40, '+40 ms'],
  [1_234, '+1.2 s'],
  [240_000, '+4 min'],
  [7_200_000, '+2 h'],
])('a gap of %i ms is %s', (ms, text) => {
  expect(gapText(ms)).toBe(text);
});
