import { Agent, request as send } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { notificationBody } from '../../../shared/reporting/notification-body.ts';
import { happenings } from '../../../shared/testing/facts.ts';
import { builtInReceiver, post } from '../testing/built-in-receiver.ts';
import { mostBodyBytes } from './body-reader.ts';

const bodyOf = (facts: (typeof happenings)['load']) => notificationBody('8.1.517.04', facts);

test('each report names the connection, and the how-manieth request on it', async () => {
  const { receiver, reports, listen } = builtInReceiver();
  const { uri } = await listen();
  const ports = new Set<number>();
  for (const count of [3, 2]) {
    const agent = new Agent({ connections: 1, pipelining: 1 });
    onTestFinished(() => agent.destroy());
    for (let index = 0; index < count; index++)
      await (await send(uri, { method: 'POST', body: bodyOf(happenings.load), dispatcher: agent })).body.dump();
  }
  await receiver.drained();
  expect(reports.map(({ connection }) => connection.ordinal)).toEqual([1, 2, 3, 1, 2]);
  for (const { connection } of reports) ports.add(connection.localPort);
  expect(ports.size).toBe(2);
  expect(reports.map(({ receipt }) => receipt.number)).toEqual([1, 2, 3, 4, 5]);
});

test('when it is drained, everything that was answered has been told, in order', async () => {
  const { receiver, reports, listen } = builtInReceiver();
  const { uri } = await listen();
  for (let round = 1; round <= 20; round++) {
    await Promise.all(Array.from({ length: 10 }, () => post(uri, bodyOf(happenings.load))));
    await Promise.all([receiver.drained(), receiver.drained()]);
    expect(reports).toHaveLength(round * 10);
  }
  expect(reports.map(({ receipt }) => receipt.number)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
});

test('drained before it has ever listened, and after it was closed', async () => {
  const { receiver, listen } = builtInReceiver();
  await receiver.drained();
  await listen();
  await receiver.close();
  await receiver.drained();
  expect(await receiver.requests({ limit: 9 })).toEqual([]);
});

test('what a request was joined with is found by it', async () => {
  const { receiver, seqs, kept, listen } = builtInReceiver();
  const { uri } = await listen();
  seqs.set(2, 77);
  for (const facts of [happenings.load, happenings.start, happenings.stop]) await post(uri, bodyOf(facts));
  expect((await kept()).map(({ number, seq }) => [number, seq])).toEqual([
    [3, null],
    [2, 77],
    [1, null],
  ]);
  expect(await receiver.requests({ limit: 9, seq: 77 })).toMatchObject([{ number: 2, seq: 77 }]);
});

test('what was cleared meanwhile is not joined with what came after it', async () => {
  const desk = builtInReceiver();
  const { uri } = await desk.listen();
  desk.seqs.set(1, 77);
  await post(uri, bodyOf(happenings.load));
  desk.receiver.clear();
  await desk.receiver.drained();
  expect(desk.reports).toHaveLength(1);
  desk.seqs.delete(1);
  await post(uri, bodyOf(happenings.load));
  expect(await desk.kept()).toMatchObject([{ number: 1, seq: null }]);
});

test('a body is checked against the release, also after that has changed', async () => {
  const desk = builtInReceiver();
  const { uri } = await desk.listen();
  const old = notificationBody('8.1.512.02', happenings.start);
  await post(uri, old);
  desk.release = '8.1.512.02';
  desk.receiver.refresh();
  await post(uri, old);
  await post(uri, bodyOf(happenings.start));
  const verdicts = (await desk.kept()).map(({ verdict, problems }) => [verdict, problems[0]?.path]).reverse();
  expect(verdicts).toEqual([
    ['problems', 'GSW_STAT_BUSY_FACTOR'],
    ['understood', undefined],
    ['problems', 'GSW_STAT_BUSY_FACTOR'],
  ]);
  expect(desk.reports.map(({ receipt }) => receipt.problems)).toEqual([5, 0, 5]);
});

test('a long body is checked whole, though its beginning only is kept', async () => {
  const { reports, kept, listen } = builtInReceiver();
  const { uri } = await listen();
  const name = 'Ü'.repeat(100_000);
  await post(uri, bodyOf({ ...happenings.load, name }));
  expect(await kept()).toMatchObject([{ verdict: 'understood', bodyCut: true }]);
  expect(reports).toMatchObject([{ facts: { campaignGroup: name } }]);
});

test('a body over 10 MiB is refused with 413, and nothing of it is believed', async () => {
  const { reports, kept, listen } = builtInReceiver();
  const { uri } = await listen();
  const fits = await post(uri, ' '.repeat(mostBodyBytes));
  expect(fits.status).toBe(200);
  const response = await post(uri, ' '.repeat(mostBodyBytes + 1));
  expect(response.status).toBe(413);
  const [one] = await kept();
  expect(one).toMatchObject({
    answer: '413',
    verdict: 'rejected',
    body: '',
    bodyBytes: mostBodyBytes + 1,
    bodyCut: true,
  });
  expect(reports[1]).toMatchObject({ facts: null, receipt: { verdict: 'rejected', problems: 1 } });
});

test('with 2xx of a rule it has taken the body over, with anything else it has not', async () => {
  const desk = builtInReceiver();
  const { uri } = await desk.listen();
  const respond = [202, 301, 404, 500].map((status) => ({ kind: 'answer', status }));
  desk.setRules([{ id: 'a', name: 'A', respond }]);
  for (const _ of respond) await post(uri, bodyOf(happenings.load), { redirect: 'manual' });
  await desk.receiver.drained();
  expect(desk.reports.map(({ facts, receipt }) => [facts?.dbid ?? null, receipt.verdict, receipt.rule])).toEqual([
    ['101', 'understood', 'A'],
    [null, 'rejected', 'A'],
    [null, 'rejected', 'A'],
    [null, 'rejected', 'A'],
  ]);
});
