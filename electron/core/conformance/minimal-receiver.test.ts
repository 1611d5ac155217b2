import { once } from 'node:events';
import { expect, test } from 'vitest';
import { groupNameOf } from '../../../shared/conformance/case.ts';
import { caseOf, conformanceCases } from '../../../shared/conformance/cases.ts';
import { corpus } from '../../../shared/kit/corpus.ts';
import { type Clock, realClock } from '../ports/clock.ts';
import { caseIn, minimalReceiver, runAgainst } from '../testing/conformance.ts';

test('the shipped minimal receiver passes the suite, and what a tester would tick holds', async () => {
  const receiver = await minimalReceiver();
  const report = await runAgainst(receiver.uri);
  expect(report.end).toBe('completed');
  expect(report.cases.map(({ id }) => id)).toEqual(conformanceCases.map(({ id }) => id));
  const notGood = report.cases.filter(({ checks }) => checks.some(({ verdict }) => verdict === 'failed'));
  expect(notGood.map(({ id, reason }) => [id, reason])).toEqual([]);
  expect(report.counts).toMatchObject({ failed: 0, 'not run': 1 });
  expect(caseIn(report, 'keep-alive').checks).toContainEqual({
    name: 'reuse',
    verdict: 'passed',
    sentence: 'One connection carried all 8 POSTs.',
  });

  const { unreadable, groups } = await receiver.beliefs();
  const belief = (id: string) => groups.find(({ name }) => name === groupNameOf(id, caseOf(id)?.group));
  expect(unreadable).toBe(0);
  expect(belief('changes')).toMatchObject({
    stateName: 'NotLoaded',
    history: ['load', 'start', 'dial mode', 'stop', 'unload'].map((action) => ({ action })),
  });
  expect(belief('periodic')).toMatchObject({
    stateName: 'Running',
    dialMode: 1,
    history: [{ action: 'load' }, { action: 'start' }],
    statistics: { busyFactor: 0.85, hitRatio: 0.3, overdialRate: 0.02, timeToComplete: 600 },
  });
  expect(belief('null-statistics')?.statistics).toEqual({
    busyFactor: null,
    hitRatio: null,
    overdialRate: null,
    timeToComplete: null,
  });
  expect(belief('missing-dial-mode')).toMatchObject({ stateName: 'Running' });
  expect(belief('missing-dial-mode')).not.toHaveProperty('dialMode');
  expect(belief('unknown-tenant')?.stateName).toBe('Running');
  expect(belief('unknown-number')?.stateName).toBe('unknown (99)');
  expect(belief('extra-field')?.stateName).toBe('Running');
  expect(belief('release-512')).toMatchObject({ stateName: 'Active', statistics: {} });
  expect(belief('many-lists')?.lists).toBe(300);
  expect(belief('duplicates')).toMatchObject({ stateName: 'Active', duplicates: 3 });
  expect(belief('duplicates')?.history).toHaveLength(3);
  expect(belief('out-of-order')).toMatchObject({ stateName: 'Active', late: 1 });
  expect(belief('out-of-order')?.history.map(({ action }) => action)).toEqual(['load', 'start', 'dial mode', 'stop']);
  expect(belief('down-then-up')).toMatchObject({ stateName: 'Running', dialMode: 1, history: [{ action: 'load' }] });
  expect(belief('long-names')?.name).toHaveLength(511);
  expect(belief('unicode')?.stateName).toBe('Running');
  expect(groups.filter(({ name }) => name.startsWith('Conformance_burst'))).toHaveLength(50);
});

test('connections that stay open are seen as such, whether or not other cases came before', async () => {
  const receiver = await minimalReceiver();
  for (const cases of [['keep-alive'], ['changes', 'keep-alive']])
    expect(caseIn(await runAgainst(receiver.uri, { cases }), 'keep-alive')).toMatchObject({
      verdict: 'passed',
      reason: 'One connection carried all 8 POSTs.',
    });
});

test('what is not heard of for three intervals is stale: running ones are, unloaded ones are not', async () => {
  const receiver = await minimalReceiver({ INTERVAL: '0' });
  await runAgainst(receiver.uri, { cases: ['changes', 'silence'] });
  const stale = async () => (await receiver.beliefs()).groups.map(({ name, stale }) => [name, stale]);
  await expect.poll(stale).toEqual([
    ['Conformance_changes@Suite', false],
    ['Conformance_silence@Suite', true],
  ]);
});

test('it survives the whole corpus, and understands all of it that is to be understood', async () => {
  const receiver = await minimalReceiver();
  const samples = corpus();
  for (const { body } of samples) expect((await fetch(receiver.uri, { method: 'POST', body })).status).toBe(200);
  const { unreadable } = await receiver.beliefs();
  // Those of which a Campaign Group can still be read are taken as far as they go.
  const broken = samples.filter(({ expect: wanted }) => wanted === 'survive');
  expect(unreadable).toBe(broken.filter(({ body }) => !body.endsWith('}')).length);
});

test('taken down and brought back by the tester', async () => {
  const first = await minimalReceiver();
  const { port } = new URL(first.uri);
  // Pauses last until what was asked for is done.
  let done: Promise<unknown> = Promise.resolve();
  const clock: Clock = {
    ...realClock,
    after: (_delayMs, run) => {
      void done.then(run);
      return () => undefined;
    },
  };
  const report = await runAgainst(first.uri, {
    cases: ['restart'],
    restart: true,
    clock,
    onPrompt: (prompt) => {
      if (prompt?.startsWith('Take')) done = once(first.process, 'exit');
      if (prompt?.startsWith('Take')) first.process.kill('SIGKILL');
      if (prompt?.startsWith('The receiver is down')) done = minimalReceiver({ PORT: port });
    },
  });
  expect(report.end).toBe('completed');
  expect(caseIn(report, 'restart')).toMatchObject({ verdict: 'checking' });
  const returned = caseIn(report, 'restart').checks.find(({ name }) => name === 'return');
  expect(returned?.verdict).toBe('passed');
  expect(returned?.sentence).toMatch(
    /^It was away for about \d+\.\d s, in which \d+ POSTs failed; the first one after that was answered with 200\.$/,
  );
});

test('a receiver that is never taken down leaves that case not run', async () => {
  const receiver = await minimalReceiver();
  const report = await runAgainst(receiver.uri, { cases: ['restart'], restart: true });
  expect(caseIn(report, 'restart')).toMatchObject({ verdict: 'not run' });
  expect(caseIn(report, 'restart').reason).toContain('the receiver was never down');
  receiver.process.kill();
  await once(receiver.process, 'exit');
});
