import { expect, test } from 'vitest';
import { caseOf } from './cases.ts';
import type { CheckName } from './check.ts';
import { judgeCase } from './judge.ts';
import { type CasePost, caseResult, ticked, verdictCounts } from './run.ts';

const ok = { status: 200, headers: { 'content-length': '0' }, body: '', bodyBytes: 0, bodyCut: false };
const post = (changed: Partial<CasePost> = {}): CasePost => ({
  number: 1,
  what: '81000 load',
  at: 1_000,
  body: '{}',
  outcome: 'accepted',
  status: 200,
  errorClass: null,
  errorText: null,
  latencyMs: 5,
  tlsMs: null,
  connection: { localPort: 5_000, ordinal: 1 },
  response: ok,
  ...changed,
});
const failed = post({ outcome: 'failed', errorClass: 'refused', status: null, response: null });
const keepAlive = caseOf('keep-alive');
const restart = caseOf('restart');
const changes = caseOf('changes');
if (!keepAlive || !restart || !changes) throw new Error('no such case');

const settings = { timeoutSeconds: 10, connections: 10, secure: false };
const check = (name: CheckName, posts: readonly CasePost[], given = settings, one = keepAlive) => {
  const found = judgeCase(one, posts, given).find((result) => result.name === name);
  return found ? `${found.verdict}: ${found.sentence}` : undefined;
};

test.each<[CheckName, CasePost[], string | undefined]>([
  ['answered', [post()], 'passed: The POST was answered.'],
  [
    'answered',
    [post(), failed],
    'failed: 1 of 2 POSTs got no complete answer. No. 1 (81000 load): The connection was refused.',
  ],
  ['status', [post(), post({ status: 204 })], 'passed: Answered with 200, 204.'],
  ['status', [failed], undefined],
  [
    'status',
    [post({ outcome: 'rejected', status: 404, errorClass: 'client-error' })],
    'failed: 1 of 1 answers were not 2xx. No. 1 (81000 load): 404.',
  ],
  ['redirect', [post()], undefined],
  ['time', [post({ latencyMs: 1_000 })], 'passed: Answers took: slowest 1000 ms, median 1000 ms.'],
  [
    'time',
    [post({ latencyMs: 2_000 })],
    'warned: Answers are slow: slowest 2000 ms, median 2000 ms. 10 connections carry 5.0 POSTs a second at this pace.',
  ],
  [
    'framing',
    [post({ response: { ...ok, headers: { 'Transfer-Encoding': 'chunked' } } })],
    'passed: Every answer says its length.',
  ],
  ['framing', [post({ response: { ...ok, status: 204, headers: {} } })], 'passed: Every answer says its length.'],
  ['size', [post({ response: { ...ok, bodyBytes: 16_384 } })], 'passed: The largest answer has a body of 16384 bytes.'],
  ['reuse', [post()], undefined],
  [
    'reuse',
    [post(), post({ connection: { localPort: 5_000, ordinal: 2 } })],
    'passed: One connection carried all 2 POSTs.',
  ],
  [
    'reuse',
    [
      post({ connection: { localPort: 4_999, ordinal: 7 } }),
      post(),
      post({ connection: { localPort: 5_000, ordinal: 2 } }),
    ],
    'warned: 3 POSTs one after another took 2 connections: some were closed in between.',
  ],
  ['tls', [post({ tlsMs: 12 })], undefined],
])('%s of %j', (name, posts, words) => {
  expect(check(name, posts)).toBe(words);
});

test('TLS is judged with https: a certificate that is not trusted fails', () => {
  const secure = { ...settings, secure: true };
  expect(check('tls', [post({ tlsMs: 12 })], secure)).toBe(
    'passed: The certificate is trusted; the slowest TLS handshake took 12 ms.',
  );
  expect(check('tls', [{ ...failed, errorClass: 'tls', errorText: 'self-signed certificate' }], secure)).toBe(
    'failed: No secure connection could be made: self-signed certificate.',
  );
});

test('back again: only the first answer after the outage counts', () => {
  const returned = (posts: CasePost[]) => check('return', posts, settings, restart);
  expect(returned([post()])).toBeUndefined();
  expect(returned([post(), failed])).toBe('failed: The receiver went down and did not come back.');
  const words = 'It was away for about 2.0 s, in which 1 POSTs failed; the first one after that was answered with';
  const rejected = post({ at: 3_000, outcome: 'rejected', status: 503 });
  expect(returned([failed, post({ at: 3_000 })])).toBe(`passed: ${words} 200.`);
  expect(returned([failed, rejected, post()])).toBe(`failed: ${words} 503.`);
});

test('what is judged from outside counts before ticks, and these before warnings', () => {
  const slow = judgeCase(changes, [post({ latencyMs: 2_000 })], settings);
  const open = caseResult(changes, slow, 5);
  expect(open).toMatchObject({
    verdict: 'checking',
    reason: expect.stringMatching(/^Answers are slow.*2 questions are open\.$/),
  });
  const half = ticked(open, 'each', true, '');
  expect(half).toMatchObject({ verdict: 'checking', reason: expect.stringContaining('1 question is open.') });
  const all = half && ticked(half, 'gone', true, 'Seen.');
  expect(all).toMatchObject({ verdict: 'warned', reason: expect.stringMatching(/^Answers are slow/) });
  const denied = all && ticked(all, 'gone', false, 'Still there');
  expect(denied).toMatchObject({
    verdict: 'failed',
    reason:
      'Not so, says the tester: Conformance_changes@Suite is shown as NotLoaded now, or not at all. (Still there)',
  });
  expect(ticked(open, 'none', true, '')).toBeUndefined();
  expect(caseResult(changes, judgeCase(changes, [failed], settings), 1).verdict).toBe('failed');
  expect(verdictCounts([open])).toMatchObject({ checking: 1, passed: 0 });
});
