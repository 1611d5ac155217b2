import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { TestConsole } from '../testing/test-console.ts';

async function open(uri: string) {
  const test = await TestConsole.open({ 'campaigngroup-states-uri': uri }, [{ dbid: '101' }]);
  onTestFinished(() => test.engine.close());
  return test.engine;
}
const start = { restart: false };

test('a run goes to the URI of the application, and leaves workspace, log and counts as they are', async () => {
  const receiver = await localReceiver();
  const engine = await open(receiver.uri);
  const before = engine.state;
  const running = await engine.call('conformance.start', { ...start, cases: ['changes', 'duplicates'] });
  expect(running).toEqual({ ok: true, value: { cases: 2 } });
  expect(engine.state.conformance).toMatchObject({ uri: receiver.uri, end: null, chosen: ['changes', 'duplicates'] });
  expect(await engine.call('conformance.start', start)).toMatchObject({ ok: false, error: { code: 'refused' } });
  await eventually(() => expect(engine.state.conformance?.end).toBe('completed'));
  expect(receiver.bodies).toHaveLength(11);
  expect(receiver.bodies[0]).toMatchObject({ GSW_CAMPAIGN_GROUP_NAME: 'Conformance_changes@Suite' });
  expect(engine.state.conformance?.results).toMatchObject([
    { id: 'changes', verdict: 'checking', posts: 5 },
    { id: 'duplicates', verdict: 'checking', posts: 6 },
  ]);
  expect(engine.state.groups).toBe(before.groups);
  expect(engine.state.traffic).toBe(before.traffic);
  expect(engine.state.history).toBe(before.history);
  const page = await engine.call('log.page', { limit: 100 });
  expect(page.ok && page.value.entries.map((entry) => entry.kind)).toEqual(['note']);
});

test('what the tester ticks is kept and stands in all reports', async () => {
  const engine = await open((await localReceiver()).uri);
  expect(await engine.call('conformance.report', { format: 'json' })).toMatchObject({ error: { code: 'not-found' } });
  await engine.call('conformance.start', { ...start, cases: ['unicode'] });
  await eventually(() => expect(engine.state.conformance?.end).toBe('completed'));
  const tick = { case: 'unicode', tick: 'same', answer: false, note: 'Cut off <after> the emoji' };
  expect(await engine.call('conformance.tick', tick)).toEqual({ ok: true, value: null });
  expect(await engine.call('conformance.tick', { ...tick, tick: 'none' })).toMatchObject({
    error: { code: 'not-found' },
  });
  expect(engine.state.conformance?.results).toMatchObject([{ verdict: 'failed', ticks: [{ answer: false }] }]);
  const text = async (format: 'json' | 'junit' | 'html') => {
    const report = await engine.call('conformance.report', { format });
    return report.ok ? report.value.text : '';
  };
  const parsed = JSON.parse(await text('json'));
  expect(parsed).toMatchObject({ version: 1, end: 'completed', counts: { failed: 1 } });
  expect(parsed.cases[0]).toMatchObject({ verdict: 'failed', ticks: [{ answer: false, note: tick.note }] });
  expect(JSON.parse(parsed.cases[0].posts[0].body).GSW_CAMPAIGN_NAME).toContain('漢字 😀');
  expect(await text('junit')).toMatch(
    /failures="1"[\s\S]*<failure message="Not so, says the tester: .*Cut off &#60;after&#62; the emoji/,
  );
  expect(await text('html')).toContain('<td class="bad">no</td><td>Cut off &#60;after&#62; the emoji</td>');
});

test('a host beyond this machine is sent to only once it was agreed to', async () => {
  const engine = await open('http://dialer.invalid:8080/ocs');
  const refused = await engine.call('conformance.start', start);
  expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(!refused.ok && refused.error.sentence).toMatch(
    /^dialer\.invalid:8080 is not this machine\..*agree to this host/,
  );
  const other = await engine.call('conformance.start', { ...start, agreedTo: 'other.invalid' });
  expect(other.ok).toBe(false);
  expect(engine.state.conformance).toBeNull();
  const agreed = await engine.call('conformance.start', {
    ...start,
    cases: ['changes'],
    agreedTo: 'dialer.invalid:8080',
  });
  expect(agreed.ok).toBe(true);
  await engine.call('conformance.cancel', {});
});

test.each([
  ['a case that is not there', { cases: ['none'] }, 'not-found'],
  ['a URI that is none', { uri: 'ftp://h/' }, 'invalid'],
])('%s is refused', async (_what, order, code) => {
  const engine = await open('http://127.0.0.1:1/');
  expect(await engine.call('conformance.start', { ...start, ...order })).toMatchObject({ ok: false, error: { code } });
});

test('an empty URI is refused, and so is a run while sending is held', async () => {
  const engine = await open('');
  expect(await engine.call('conformance.start', start)).toMatchObject({ error: { code: 'invalid' } });
  await engine.call('sending.hold', {});
  expect(await engine.call('conformance.start', { ...start, uri: 'http://127.0.0.1:1/' })).toMatchObject({
    error: { code: 'refused', sentence: 'Sending is held. Resume sending, then begin the run.' },
  });
});

test.each(['conformance.cancel', 'sending.hold'] as const)(
  '%s ends a run at once; nothing more is sent',
  async (call) => {
    const receiver = await localReceiver();
    receiver.silent = true;
    const engine = await open(receiver.uri);
    await engine.call('conformance.start', start);
    await eventually(() => expect(receiver.bodies).toHaveLength(1));
    await engine.call(call, {});
    await eventually(() => expect(engine.state.conformance?.end).toBe('cancelled'));
    const results = engine.state.conformance?.results ?? [];
    expect(results).toHaveLength(20);
    expect(results.every(({ verdict }) => verdict === 'not run')).toBe(true);
    receiver.answer();
    expect(receiver.bodies).toHaveLength(1);
  },
);

test('a burst that is cancelled goes no further than the connections have carried it', async () => {
  const receiver = await localReceiver();
  receiver.silent = true;
  const engine = await open(receiver.uri);
  await engine.call('conformance.start', { ...start, cases: ['burst'] });
  await eventually(() => expect(receiver.bodies).toHaveLength(10));
  await engine.call('conformance.cancel', {});
  expect(engine.state.conformance?.end).toBe('cancelled');
  expect(receiver.bodies).toHaveLength(10);
});

test('closing the console ends a run', async () => {
  const receiver = await localReceiver();
  receiver.silent = true;
  const engine = await open(receiver.uri);
  await engine.call('conformance.start', start);
  await eventually(() => expect(receiver.bodies).toHaveLength(1));
  await engine.close();
  expect(engine.state.conformance?.end).toBe('cancelled');
});

test('the kit is written where it is wanted', async () => {
  const engine = await open('');
  const folder = join(await temporaryFolder(), 'kit');
  const written = await engine.call('kit.export', { folder });
  expect(written).toMatchObject({ ok: true, value: { folder } });
  for (const path of written.ok ? written.value.files : []) await readFile(join(folder, path));
});
