import { expect, onTestFinished, test } from 'vitest';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { responseRulesSchema } from '../../../shared/receiver/response-rule.ts';
import { eventually } from '../testing/eventually.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { TestConsole } from '../testing/test-console.ts';

const preview = { do: 'start', dialMode: 3 } as const;

/** A console whose target is its own built-in receiver, with these response rules. */
async function ownReceiver(dbids: readonly string[] = ['1'], rules: readonly object[] = [], options: object = {}) {
  const profileFolder = await temporaryFolder();
  const console = await TestConsole.open(
    { 'http-response-timeout': 1, ...options },
    dbids.map((dbid) => ({ dbid })),
    { profileFolder },
  );
  const { engine } = console;
  onTestFinished(() => engine.close());
  const listening = await engine.call('receiver.listen', { port: 0, useAsTarget: true });
  if (!listening.ok) throw new Error(listening.error.sentence);
  await engine.call('receiver.set-rules', { rules: responseRulesSchema.parse(rules) });
  /** Resolves when nobody awaits a receipt. */
  const told = () =>
    eventually(() => expect(console.notifications.every((one) => one.receipt.kind !== 'pending')).toBe(true));
  return { console, engine, told, profileFolder };
}

const kinds = (all: readonly NotificationDetail[]) => all.map(({ receipt }) => receipt.kind);

test('each notification gets the receipt of its own request, whatever the order of the answers', async () => {
  const dbids = Array.from({ length: 40 }, (_, index) => String(index + 1));
  const { console, engine, told } = await ownReceiver(dbids, [
    {
      id: 'late',
      name: 'late',
      match: {},
      respond: [
        { kind: 'answer', status: 200, delay: { kind: 'fixed', ms: 20 } },
        { kind: 'answer', status: 200 },
        { kind: 'answer', status: 200, delay: { kind: 'fixed', ms: 5 } },
      ],
    },
  ]);
  await console.request(dbids, { do: 'load' });
  await console.request(dbids, preview);
  await engine.idle();
  await told();
  const { notifications } = console;
  expect(new Set(kinds(notifications))).toEqual(new Set(['got']));
  for (const { seq, body, receipt } of notifications) {
    if (receipt.kind !== 'got') continue;
    expect(receipt).toMatchObject({ verdict: 'understood', problems: 0, rule: 'late' });
    const found = await engine.call('receiver.requests', { limit: 5, seq });
    expect(found.ok && found.value.requests.map((request) => [request.number, request.body])).toEqual([
      [receipt.number, body],
    ]);
  }
  await eventually(() => expect(engine.state.beliefs['40']).toMatchObject({ state: 5, distorted: false }));
  expect(engine.state.beliefs['40']?.seq).toBe(console.of('40')[1]?.seq);
});

test('a receipt is on disk, also one that came after the outcome', async () => {
  const { console, engine, told, profileFolder } = await ownReceiver(
    ['1'],
    [{ id: 'reset', name: 'reset', match: {}, respond: [{ kind: 'reset' }] }],
  );
  await console.request('1', { do: 'load' });
  await engine.idle();
  await engine.close();
  await told();
  expect(console.notifications[0]).toMatchObject({ outcome: 'failed', errorClass: 'reset', receipt: { kind: 'got' } });
  const { receipt } = console.notifications[0] as NotificationDetail;
  const again = await TestConsole.open({}, [], { profileFolder });
  onTestFinished(() => again.engine.close());
  expect(await again.engine.call('log.detail', { seq: 1 })).toMatchObject({ ok: true, value: { receipt } });
});

test('a rejected request was received, and is not believed', async () => {
  const { console, engine, told } = await ownReceiver(
    ['1'],
    [{ id: 'no', name: 'no', match: {}, respond: [{ kind: 'answer', status: 503 }] }],
  );
  await console.request('1', { do: 'load' });
  await engine.idle();
  await told();
  expect(console.notifications[0]).toMatchObject({
    outcome: 'rejected',
    receipt: { kind: 'got', verdict: 'rejected' },
  });
  expect(engine.state.beliefs).toEqual({});
});

test('what the receiver never answers it has got all the same', async () => {
  const { console, engine, told } = await ownReceiver(
    ['1'],
    [{ id: 'never', name: 'never', match: {}, respond: [{ kind: 'never' }] }],
  );
  await console.request('1', { do: 'load' });
  await eventually(() => expect(kinds(console.notifications)).toEqual(['got']));
  expect(console.notifications[0]?.outcome).toBe('sending');
  expect(engine.state.traffic).toMatchObject({ sent: 1, onWire: 1 });
  await engine.idle();
  await told();
  expect(console.notifications[0]).toMatchObject({ outcome: 'failed', errorClass: 'response-timeout' });
});

test('nothing: refused while it is down, dropped, and skipped', async () => {
  const { console, engine, told } = await ownReceiver(['1', '2']);
  await engine.call('receiver.go-down', { seconds: 60 });
  await console.request('1', { do: 'load' });
  await engine.idle();
  await engine.call('sending.hold', {});
  await console.request('2', { do: 'load' });
  await told();
  expect(console.notifications.map(({ outcome, receipt }) => [outcome, receipt.kind])).toEqual([
    ['failed', 'nothing'],
    ['dropped', 'nothing'],
  ]);
});

test("somebody else's receiver: what it accepts it is taken to believe, what it made of it is not known", async () => {
  const other = await localReceiver();
  const console = await TestConsole.open({ 'campaigngroup-states-uri': other.uri }, [{ dbid: '1' }]);
  onTestFinished(() => console.engine.close());
  other.silent = true;
  await console.request('1', { do: 'load' });
  expect(kinds(console.notifications)).toEqual(['other']);
  other.answer();
  await console.engine.idle();
  await console.request('1', { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 });
  await console.engine.idle();
  const seen = () => console.engine.state.beliefs['1'];
  await eventually(() => expect(seen()?.state).toBe(5));
  const [, start] = console.notifications;
  expect(seen()).toMatchObject({
    campaignGroup: 'Campaign 1@Group 1',
    dialMode: 1,
    optimizeBy: 1,
    optimizeGoal: 85,
    saidAt: start?.at,
    seq: start?.seq,
    periodic: false,
    distorted: false,
    source: 'inferred',
  });
});

test('a stranger with the same local port as an old connection is joined with nothing', async () => {
  const { console, engine, told } = await ownReceiver();
  await console.request('1', { do: 'load' });
  await engine.idle();
  await told();
  await fetch(engine.state.receiver.uri ?? '', { method: 'POST', body: '{}' });
  const found = await engine.call('receiver.requests', { limit: 5 });
  expect(found.ok && found.value.requests.map(({ seq }) => seq)).toEqual([null, 1]);
});
