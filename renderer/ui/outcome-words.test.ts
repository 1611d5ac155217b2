import { expect, test } from 'vitest';
import { logRow } from '../testing/log-row.ts';
import { deliverySentence, deliveryText } from './outcome-words.ts';

const failed = { outcome: 'failed', status: null } as const;

test.each([
  ['200 · 4 ms', {}],
  ['200 · fault: sent twice · 4 ms', { fault: 'sent twice' }],
  ['503 · server error · 4 ms', { outcome: 'rejected', status: 503, errorClass: 'server-error' }],
  ['timeout · 5 s', { ...failed, errorClass: 'response-timeout', latencyMs: 5_000 }],
  ['refused · 4 ms', { ...failed, errorClass: 'refused' }],
  ['lost by fault', { outcome: 'lost', fault: 'lost by fault', status: null, latencyMs: null }],
  ['lost', { outcome: 'lost', status: null, latencyMs: null }],
  ['on the wire', { outcome: 'sending' }],
  ['dropped', { outcome: 'dropped' }],
] as const)('the wire says “%s”', (text, more) => {
  expect(deliveryText(logRow(1, more))).toBe(text);
  expect(deliverySentence(logRow(1, more))).toMatch(/^[A-Z].*\.$/s);
});

test('a fault is told in the sentence too', () => {
  expect(deliverySentence(logRow(1, { fault: 'sent twice' }))).toContain('loss laboratory has touched it: sent twice.');
});
