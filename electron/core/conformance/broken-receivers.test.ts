import { expect, test } from 'vitest';
import type { ConformanceReport } from '../../../shared/conformance/report.ts';
import { brokenReceiver, caseIn, runAgainst } from '../testing/conformance.ts';
import { HandClock } from '../testing/hand-clock.ts';

const failedIn = (report: ConformanceReport) =>
  report.cases.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);

test('500 on null statistics: failed where statistics are null, with the status', async () => {
  const report = await runAgainst((await brokenReceiver('fails-on-null')).uri);
  expect(caseIn(report, 'null-statistics').reason).toBe('2 of 3 answers were not 2xx. No. 1 (81000 load): 500.');
  // The earlier release has none, and is taken.
  expect(failedIn(report)).not.toContain('release-512');
  expect(report.end).toBe('completed');
});

test('a connection for each POST: failed in keep-alive only', async () => {
  const report = await runAgainst((await brokenReceiver('closes-each-connection')).uri);
  expect(failedIn(report)).toEqual(['keep-alive']);
  expect(caseIn(report, 'keep-alive').reason).toBe(
    '8 POSTs one after another took 8 connections: the receiver closes each one after its answer.',
  );
});

test('an answer after 20 s: no complete answer within http-response-timeout, and the run ends by itself', async () => {
  const receiver = await brokenReceiver('answers-after-20-s');
  const wire = new HandClock();
  receiver.process.on('message', () => wire.advance(10_000));
  const report = await runAgainst(receiver.uri, { wire });
  expect(failedIn(report)).toEqual(['changes', 'periodic']);
  expect(caseIn(report, 'changes').reason).toBe(
    '1 of 1 POSTs got no complete answer. No. 1 (81000 load): The receiver took the request but did not answer within http-response-timeout (10 s).',
  );
  expect(report.end).toBe('unreachable');
  expect(caseIn(report, 'unicode')).toMatchObject({
    verdict: 'not run',
    reason: 'Nothing has been answered since the case “All five changes”, so the run was ended.',
  });
});

test('a body that is never read, however long: no complete answer within http-response-timeout', async () => {
  const receiver = await brokenReceiver('never-reads-the-body');
  const wire = new HandClock();
  receiver.process.on('message', () => wire.advance(10_000));
  const report = await runAgainst(receiver.uri, { wire, cases: ['many-lists', 'changes'] });
  expect(failedIn(report)).toEqual(['changes', 'many-lists']);
  for (const id of ['changes', 'many-lists'])
    expect(caseIn(report, id).reason).toContain(
      '1 of 1 POSTs got no complete answer. No. 1 (81000 load): The receiver took the request but did not answer within http-response-timeout (10 s).',
    );
  expect(report.end).toBe('unreachable');
});

test('a crash on Unicode: the connection was closed in that case, and in no other', async () => {
  const report = await runAgainst((await brokenReceiver('crashes-on-unicode')).uri);
  expect(failedIn(report)).toEqual(['unicode']);
  expect(caseIn(report, 'unicode').reason).toBe(
    '1 of 1 POSTs got no complete answer. No. 1 (81000 load): The connection was closed before the answer was complete.',
  );
});

test('unknown attributes rejected: failed in that case only', async () => {
  const report = await runAgainst((await brokenReceiver('rejects-unknown-attributes')).uri);
  expect(failedIn(report)).toEqual(['extra-field']);
  expect(caseIn(report, 'extra-field').reason).toBe(
    '2 of 2 answers were not 2xx. No. 1 (81000 load, extra-field): 422.',
  );
});

test('a redirect: failed everywhere, with where it leads to', async () => {
  const report = await runAgainst((await brokenReceiver('redirects')).uri, { cases: ['changes', 'burst'] });
  expect(failedIn(report)).toEqual(['changes', 'burst']);
  expect(caseIn(report, 'changes').reason).toBe(
    '5 of 5 answers were redirects, which are never followed. No. 1 (81000 load): 301 to /ocs/.',
  );
});

test('a limit on the size of bodies: failed with the large body', async () => {
  const report = await runAgainst((await brokenReceiver('has-a-small-limit')).uri);
  expect(failedIn(report)).toEqual(['many-lists']);
  expect(caseIn(report, 'many-lists').reason).toContain('No. 1 (81000 load): The connection was closed');
});

test('a large answer that only the end of the connection ends: warned of both, and failed in keep-alive', async () => {
  const { uri } = await brokenReceiver('answers-a-page-without-length');
  const report = await runAgainst(uri, { cases: ['slow', 'keep-alive'] });
  expect(caseIn(report, 'slow')).toMatchObject({
    verdict: 'warned',
    reason:
      '3 of 3 answers have neither Content-Length nor chunked, so only closing the connection ends them. The first: No. 1 (81000 load).',
  });
  expect(caseIn(report, 'slow').checks).toContainEqual({
    name: 'size',
    verdict: 'warned',
    sentence: 'The largest answer has a body of 20000 bytes. Nobody reads it; an empty one is enough.',
  });
  expect(failedIn(report)).toEqual(['keep-alive']);
});

test('nobody listens: two cases fail as refused, the rest is not run', async () => {
  const report = await runAgainst('http://127.0.0.1:1/ocs');
  expect(failedIn(report)).toEqual(['changes', 'periodic']);
  expect(caseIn(report, 'changes').reason).toContain('The connection was refused.');
  expect(report).toMatchObject({ end: 'unreachable', counts: { failed: 2, passed: 0 } });
});
