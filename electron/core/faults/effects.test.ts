import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { calls } from '../../../shared/contract/calls.ts';
import { TestConsole } from '../testing/test-console.ts';
import { TestReceiver } from '../testing/test-receiver.ts';

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await TestReceiver.start();
});
afterAll(() => receiver.stop());

const preview = { do: 'start', dialMode: 3 } as const;

/** A console that sends to `path` of a receiver in another process, with these rules in the loss laboratory. */
async function laboratory(path: string, rules: readonly object[], dbids = ['1']) {
  const folder = await mkdtemp(join(tmpdir(), 'effects-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const traceFile = join(folder, 'trace.log');
  const uri = receiver.uri(path);
  const console = await TestConsole.open(
    { 'campaigngroup-states-uri': uri },
    dbids.map((dbid) => ({ dbid })),
    { traceFile },
  );
  onTestFinished(() => console.engine.close());
  const { engine } = console;
  const setRules = async (given: readonly object[]) => {
    const { rules: parsed } = calls['faults.set'].input.parse({ rules: given });
    expect(await engine.call('faults.set', { rules: parsed })).toEqual({ ok: true, value: null });
  };
  await setRules(rules);
  return {
    console,
    engine,
    setRules,
    /** `dbid action` of what has arrived, in order. */
    arrived: async () => {
      const records = (await receiver.records()).filter(({ path: at }) => at === `/${path}`);
      return records.map(({ body }) => {
        const said = JSON.parse(body);
        return `${said.GSW_CAMPAIGN_GROUP_DBID} ${said.GSW_CAMPAIGN_GROUP_ACTION}`;
      });
    },
    bodies: async () => (await receiver.records()).filter(({ path: at }) => at === `/${path}`).map(({ body }) => body),
    /** `action outcome, words of the fault` of each notification, in the order of their making. */
    story: () =>
      console.notifications.map(({ action, outcome, fault }) => [action, outcome, ...(fault ? [fault] : [])].join(' ')),
    /** Closes the console; then all of its trace is on disk. */
    traceLines: async () => {
      await engine.close();
      return (await readFile(traceFile, 'utf8')).trim().split('\n').length;
    },
  };
}

const rule = (effect: object, said: object = {}) => ({ id: 'r', choice: { kind: 'next' }, effect, ...said });

test('lost: the line is written, nothing leaves, the lane goes on, and it is not among those sent', async () => {
  const { console, engine, arrived, story, traceLines } = await laboratory('after/5/lose', [
    rule({ kind: 'lose' }, { match: { actions: [9] } }),
  ]);
  await console.request('1', { do: 'load' });
  await console.request('1', preview);
  await console.request('1', { do: 'stop' });
  await engine.idle();
  expect(story()).toEqual(['7 accepted', '9 lost lost by fault', '10 accepted']);
  expect(await arrived()).toEqual(['1 7', '1 10']);
  const lost = console.notifications[1];
  expect(lost).toMatchObject({ status: null, connection: null, timing: null, receipt: { kind: 'other' } });
  expect(lost?.loggedAt).not.toBeNull();
  expect(engine.state.traffic).toMatchObject({ sent: 2, accepted: 2, lost: 1, waiting: 0, onWire: 0 });
  expect(engine.state.faults).toMatchObject({ rules: [{ id: 'r', on: false }], hits: { r: 1 } });
  expect(await traceLines()).toBe(3);
});

test('thousands that are lost in a row do no harm', async () => {
  const { console, engine, story } = await laboratory('after/50/many', [
    rule({ kind: 'lose' }, { choice: { kind: 'all' }, match: { actions: [9, 10] } }),
  ]);
  await console.request('1', { do: 'load' });
  for (let turn = 0; turn < 2_000; turn++) {
    await console.request('1', preview);
    await console.request('1', { do: 'stop' });
  }
  await engine.idle();
  expect(story().filter((one) => one.includes('lost'))).toHaveLength(4_000);
  expect(engine.state.traffic).toMatchObject({ sent: 1, accepted: 1, lost: 4_000, waiting: 0, onWire: 0 });
});

test('sent twice: the same bytes once more, before what waits, as a row of its own without a line', async () => {
  const { console, engine, arrived, bodies, story, traceLines } = await laboratory('after/5/twice', [
    rule({ kind: 'duplicate' }, { match: { actions: [7] } }),
  ]);
  await console.request('1', { do: 'load' });
  await console.request('1', preview);
  await engine.idle();
  expect(await arrived()).toEqual(['1 7', '1 7', '1 9']);
  const [first, second] = await bodies();
  expect(second).toBe(first);
  expect(story()).toEqual(['7 accepted sent twice', '9 accepted', '7 accepted']);
  expect(console.notifications[2]).toMatchObject({ cause: { kind: 'duplicate', of: 1 }, fault: null, id: 81000 });
  expect(console.notifications[2]?.loggedAt).not.toBeNull();
  expect(engine.state.traffic).toMatchObject({ sent: 3, accepted: 3 });
  expect(await traceLines()).toBe(2);
});

test('the second one does not leave when sending was held while the first was on the wire', async () => {
  const { console, engine, arrived, story } = await laboratory('after/100/held-twice', [rule({ kind: 'duplicate' })]);
  await console.request('1', { do: 'load' });
  await engine.call('sending.hold', {});
  await engine.idle();
  expect(await arrived()).toEqual(['1 7']);
  expect(story()).toEqual(['7 accepted sent twice']);
});

test('delayed: it waits on its way, those after it of the same Campaign Group wait as well, others do not', async () => {
  const { console, engine, arrived, story } = await laboratory(
    'ok/delay',
    [rule({ kind: 'delay', seconds: 0.3 }, { match: { dbids: ['1'] } })],
    ['1', '2'],
  );
  await console.request('1', { do: 'load' });
  await console.request('1', preview);
  await console.request('2', { do: 'load' });
  await console.until(() => console.of('2').every(({ outcome }) => outcome === 'accepted'));
  expect(story()).toEqual(['7 waiting delayed by 0.3 s', '9 waiting', '7 accepted']);
  expect(engine.state.traffic).toMatchObject({ waiting: 2, onWire: 0 });
  await engine.idle();
  expect(await arrived()).toEqual(['2 7', '1 7', '1 9']);
});

test('overtaken: it leaves right after the next one of its Campaign Group, before the one after that', async () => {
  const { console, engine, arrived, story } = await laboratory('after/5/overtaken', [rule({ kind: 'reorder' })]);
  await console.request('1', { do: 'load' });
  await engine.delivered();
  expect(story()).toEqual(['7 waiting overtaken by the next one']);
  await console.request('1', preview);
  await console.request('1', { do: 'stop' });
  await engine.idle();
  expect(await arrived()).toEqual(['1 9', '1 7', '1 10']);
  expect(story()).toEqual(['7 accepted overtaken by the next one', '9 accepted', '10 accepted']);
  expect(engine.state.traffic).toMatchObject({ sent: 3, accepted: 3, waiting: 0 });
});

test('all overtaken: two and two change places, and none is forgotten', async () => {
  const { console, engine, arrived } = await laboratory('after/5/pairs', [
    rule({ kind: 'reorder' }, { choice: { kind: 'all' } }),
  ]);
  for (const request of [{ do: 'load' }, preview, { do: 'stop' }, preview] as const) {
    await console.request('1', request);
    await engine.delivered();
  }
  await engine.idle();
  expect(await arrived()).toEqual(['1 9', '1 7', '1 9', '1 10']);
});

test('with nothing to overtake it, it leaves all the same', async () => {
  const { console, engine, arrived } = await laboratory('ok/alone', [rule({ kind: 'reorder', withinSeconds: 0.1 })]);
  await console.request('1', { do: 'load' });
  expect(await arrived()).toEqual([]);
  await engine.idle();
  expect(await arrived()).toEqual(['1 7']);
});

test('one that is lost overtakes as well', async () => {
  const { console, engine, arrived, story } = await laboratory('ok/lost-overtakes', [
    rule({ kind: 'reorder' }),
    { id: 'lose', choice: { kind: 'next' }, effect: { kind: 'lose' } },
  ]);
  await console.request('1', { do: 'load' });
  await console.request('1', preview);
  await engine.idle();
  expect(await arrived()).toEqual(['1 7']);
  expect(story()).toEqual(['7 accepted overtaken by the next one', '9 lost lost by fault']);
});

test.each([
  ['delay', { kind: 'delay', seconds: 60 }],
  ['reorder', { kind: 'reorder', withinSeconds: 60 }],
])('what is kept back by %s is dropped by a hold, by another URI, and by closing', async (path, effect) => {
  const all = [rule(effect, { choice: { kind: 'all' } })];
  const { console, engine, arrived, story } = await laboratory(`ok/dropped-${path}`, all);
  await console.request('1', { do: 'load' });
  expect(await engine.call('sending.hold', {})).toEqual({ ok: true, value: { dropped: 1 } });
  await engine.call('sending.resume', {});
  await console.request('1', preview);
  expect(await console.setOptions({ 'campaigngroup-states-uri': receiver.uri('ok/elsewhere') })).toBe(1);
  await console.request('1', { do: 'stop' });
  await engine.close();
  expect(story()).toEqual(['7 dropped', '9 dropped', '10 dropped']);
  expect(console.notifications.map(({ dropReason }) => dropReason)).toEqual(['held', 'uri-changed', 'closing']);
  expect(await arrived()).toEqual([]);
});

test('a spoiled body is what arrives; what was intended is in the record, and the length is right', async () => {
  const { console, engine, bodies } = await laboratory('ok/spoiled', [
    rule({ kind: 'payload', fault: { kind: 'wrong-type', field: 'GSW_CAMPAIGN_GROUP_STATE' } }),
    { id: 'cut', choice: { kind: 'next' }, effect: { kind: 'truncate', bytes: 40 } },
  ]);
  await console.request('1', { do: 'load' });
  await console.request('1', preview);
  await engine.idle();
  const [spoiled, cut] = console.notifications;
  expect(await bodies()).toEqual([spoiled?.body, cut?.body]);
  expect(JSON.parse(spoiled?.body ?? '').GSW_CAMPAIGN_GROUP_STATE).toBe('4');
  expect(JSON.parse(spoiled?.intendedBody ?? '').GSW_CAMPAIGN_GROUP_STATE).toBe(4);
  expect(spoiled?.fault).toBe('GSW_CAMPAIGN_GROUP_STATE of the wrong type');
  expect(cut).toMatchObject({ fault: 'body cut to 40 bytes', requestHeaders: { 'content-length': '40' } });
  expect(cut?.intendedBody?.startsWith(cut.body)).toBe(true);
  expect(spoiled?.requestHeaders['content-length']).toBe(String(Buffer.byteLength(spoiled?.body ?? '')));
});

test('half a character is sent as half a character', async () => {
  const path = 'ok/half';
  const { console, engine, bodies } = await laboratory(path, [rule({ kind: 'truncate', bytes: 1 })]);
  await engine.call('workspace.describe', { tenant: { name: 'ä', ccid: 'x' } });
  await console.request('1', { do: 'load' });
  await engine.idle();
  const whole = console.notifications[0]?.intendedBody ?? '';
  const bytes = Buffer.from(whole.slice(0, whole.indexOf('ä'))).byteLength + 1;
  await console.request('1', { do: 'force-unload' });
  const { rules } = calls['faults.set'].input.parse({ rules: [rule({ kind: 'truncate', bytes })] });
  await engine.call('faults.set', { rules });
  await console.request('1', { do: 'load' });
  await engine.idle();
  expect(console.notifications.at(-1)).toMatchObject({
    outcome: 'accepted',
    requestHeaders: { 'content-length': String(bytes) },
  });
  expect((await bodies()).at(-1)).toBe(console.notifications.at(-1)?.body);
});

test('rules with the same id are refused, and the rules before them stay', async () => {
  const { engine } = await laboratory('ok/same-id', [rule({ kind: 'lose' })]);
  const twice = calls['faults.set'].input.parse({ rules: [rule({ kind: 'lose' }), rule({ kind: 'duplicate' })] });
  expect(await engine.call('faults.set', twice)).toMatchObject({
    ok: false,
    error: { code: 'invalid', faults: [{ path: 'rules[1].id' }] },
  });
  expect(engine.state.faults.rules).toMatchObject([{ effect: { kind: 'lose' } }]);
});

test('whatever is lost, doubled, overtaken or spoiled: what was sent has an outcome, and arrived as often as it was sent', async () => {
  const dbids = Array.from({ length: 10 }, (_, index) => String(index + 1));
  const percent = (id: string, seed: number, effect: object) => ({
    id,
    choice: { kind: 'percent', percent: 25, seed },
    effect,
  });
  const { console, engine, bodies } = await laboratory(
    'after/1/mixed',
    [
      percent('lose', 1, { kind: 'lose' }),
      percent('twice', 2, { kind: 'duplicate' }),
      percent('late', 3, { kind: 'delay', seconds: 0.01 }),
      percent('over', 4, { kind: 'reorder', withinSeconds: 0.1 }),
    ],
    dbids,
  );
  await console.request(dbids, { do: 'load' });
  for (let turn = 0; turn < 10; turn++) {
    await console.request(dbids, preview);
    await console.request(dbids, { do: 'stop' });
  }
  await engine.idle();
  const { hits } = engine.state.faults;
  const { traffic } = engine.state;
  expect(traffic).toMatchObject({ waiting: 0, onWire: 0, dropped: 0, rejected: 0, failed: 0 });
  expect(traffic.lost + traffic.sent).toBe(
    210 + console.notifications.filter(({ cause }) => cause.kind === 'duplicate').length,
  );
  expect(traffic.accepted).toBe(traffic.sent);
  expect(await bodies()).toHaveLength(traffic.sent);
  expect(Object.keys(hits)).toEqual(['lose', 'twice', 'late', 'over']);
});
