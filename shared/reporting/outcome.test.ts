import { expect, test } from 'vitest';
import { dropWords, errorWords, judgeStatus } from './outcome.ts';

/** By hand: 2xx is accepted, any other complete answer is rejected. */
const ranges = [
  [100, 199, { outcome: 'rejected', errorClass: 'unexpected-status' }],
  [200, 299, { outcome: 'accepted' }],
  [300, 399, { outcome: 'rejected', errorClass: 'redirect' }],
  [400, 499, { outcome: 'rejected', errorClass: 'client-error' }],
  [500, 599, { outcome: 'rejected', errorClass: 'server-error' }],
] as const;

test.each(ranges)('every status from %d to %d', (first, last, judgement) => {
  for (let status = first; status <= last; status += 1) expect(judgeStatus(status), String(status)).toEqual(judgement);
});

test.each([0, 99, 600, 999])('status %d, which HTTP does not have, is not accepted', (status) => {
  expect(judgeStatus(status)).toEqual({ outcome: 'rejected', errorClass: 'unexpected-status' });
});

test('every way to fail and every reason to drop has words of its own', () => {
  const sentences = [...Object.values(errorWords).map(({ sentence }) => sentence), ...Object.values(dropWords)];
  for (const sentence of sentences) expect(sentence).toMatch(/^([A-Z]|send-|campaigngroup-).+\.$/);
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const { short, usually } of Object.values(errorWords)) {
    expect(short).toMatch(/^\w.{1,20}$/);
    expect(usually).toMatch(/^[A-Z].+\.$/);
  }
});
