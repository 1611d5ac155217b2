import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localReceiver } from '../testing/local-receiver.ts';
import { bad, good, groupOf } from '../testing/open-engine.ts';
import { stageWith } from '../testing/stage.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { TestConsole } from '../testing/test-console.ts';

const preview = { do: 'start', dialMode: 3 } as const;

test('sent again as it was: a row of its own with the same id, action, actor and body, to the same URI', async () => {
  const { engine, ask, receiver, notifications, clock } = await stageWith([groupOf('101')]);
  await ask('101', 'load');
  await engine.delivered();
  clock.advance(1_000);
  expect(await good(engine, 'log.resend', { seq: 1 })).toEqual({ seq: 2 });
  await engine.delivered();
  const [original, again] = notifications();
  const { id, dbid, campaignGroup, action, actor, uri, body, requestHeaders } = original ?? {};
  expect(again).toMatchObject({
    id,
    dbid,
    campaignGroup,
    action,
    actor,
    uri,
    body,
    requestHeaders,
    outcome: 'accepted',
  });
  expect(again).toMatchObject({
    seq: 2,
    at: clock.now(),
    loggedAt: clock.now(),
    cause: { kind: 'redelivery', of: 1, edited: false },
    intendedBody: null,
    fault: null,
  });
  expect(receiver.bodies[1]).toEqual(receiver.bodies[0]);
  expect(engine.state.traffic).toMatchObject({ sent: 2, accepted: 2 });
});

test('edited, to another receiver: the bytes as given, and what was intended in the record', async () => {
  const { engine, ask, receiver, notifications } = await stageWith([groupOf('101')]);
  const other = await localReceiver();
  await ask('101', 'load');
  await engine.delivered();
  const body = '{ "GSW_CAMPAIGN_GROUP_DBID" : "101" , "GSW_CAMPAIGN_GROUP_STATE":5}\n';
  await good(engine, 'log.resend', { seq: 1, body, uri: ` ${other.uri} ` });
  await engine.delivered();
  expect(receiver.bodies).toHaveLength(1);
  expect(other.bodies).toEqual([{ GSW_CAMPAIGN_GROUP_DBID: '101', GSW_CAMPAIGN_GROUP_STATE: 5 }]);
  const [original, again] = notifications();
  expect(again).toMatchObject({
    body,
    uri: other.uri,
    cause: { kind: 'redelivery', of: 1, edited: true },
    intendedBody: original?.body,
    requestHeaders: { host: new URL(other.uri).host, 'content-length': String(body.length) },
  });
});

test('an edited redelivery of an edited one intends what the first one had to say, and takes it back when it says so', async () => {
  const { engine, ask, notifications } = await stageWith([groupOf('101')]);
  await ask('101', 'load');
  await good(engine, 'log.resend', { seq: 1, body: '{}' });
  await good(engine, 'log.resend', { seq: 2, body: '{"a":1}' });
  await good(engine, 'log.resend', { seq: 2 });
  const body = notifications()[0]?.body ?? '';
  await good(engine, 'log.resend', { seq: 3, body });
  await engine.delivered();
  expect(notifications().map(({ intendedBody }) => intendedBody)).toEqual([null, body, body, body, null]);
});

test('it goes in the lane of its Campaign Group, and no options drop it', async () => {
  const { engine, ask, receiver, story } = await stageWith([groupOf('101')]);
  receiver.silent = true;
  await ask('101', 'load');
  await ask('101', preview);
  await good(engine, 'log.resend', { seq: 1 });
  expect(engine.state.traffic).toMatchObject({ onWire: 1, waiting: 2 });
  await good(engine, 'options.set', { settings: { 'send-campaigngroup-states': false } });
  receiver.answer();
  await engine.delivered();
  expect(receiver.bodies.map((body) => body.GSW_CAMPAIGN_GROUP_ACTION)).toEqual([7, 7]);
  expect(story()).toEqual([
    '81000 101 7 -> accepted',
    '81000 101 9 -> dropped switched-off',
    '81000 101 7 -> accepted',
  ]);
});

test('what was never sent can be sent, also when its Campaign Group is gone', async () => {
  const { engine, ask, receiver, notifications } = await stageWith([groupOf('101')]);
  await good(engine, 'sending.hold', {});
  await ask('101', 'load');
  await ask('101', 'force-unload');
  await good(engine, 'groups.delete', { dbids: ['101'] });
  await good(engine, 'sending.resume', {});
  const dropped = notifications()[0]?.seq ?? 0;
  await good(engine, 'log.resend', { seq: dropped });
  await engine.delivered();
  expect(receiver.bodies.map((body) => body.GSW_CAMPAIGN_GROUP_STATE)).toEqual([4]);
});

test('a hold drops it like what waits', async () => {
  const { engine, ask, receiver, story } = await stageWith([groupOf('101')]);
  receiver.silent = true;
  await ask('101', 'load');
  await good(engine, 'log.resend', { seq: 1 });
  expect(await good(engine, 'sending.hold', {})).toEqual({ dropped: 1 });
  receiver.answer();
  await engine.delivered();
  expect(story()).toEqual(['81000 101 7 -> accepted', '81000 101 7 -> dropped held']);
});

test('it is refused while sending is held, for a row that cannot be sent, and for a bad URI', async () => {
  const { engine, ask, receiver } = await stageWith([groupOf('101')]);
  await ask('101', 'load');
  await engine.delivered();
  await good(engine, 'sending.hold', {});
  expect(await bad(engine, 'log.resend', { seq: 1 })).toEqual({
    code: 'refused',
    sentence: 'Sending is held. Resume sending, then send this again.',
  });
  await good(engine, 'sending.resume', {});
  expect(await bad(engine, 'log.resend', { seq: 2 })).toEqual({
    code: 'refused',
    sentence: 'Row 2 is a note of the console. Only notifications can be sent again.',
  });
  expect(await bad(engine, 'log.resend', { seq: 99 })).toEqual({
    code: 'not-found',
    sentence: 'There is no notification number 99.',
  });
  expect(await bad(engine, 'log.resend', { seq: 1, uri: 'ftp://127.0.0.1/' })).toMatchObject({
    code: 'invalid',
    sentence: 'The URI must be an absolute http or https URI, such as http://127.0.0.1:8080/ocs.',
    faults: [{ path: 'uri' }],
  });
  expect(await bad(engine, 'log.resend', { seq: 1, uri: '   ' })).toMatchObject({
    sentence: 'The URI must not be empty.',
  });
  expect(receiver.bodies).toHaveLength(1);
});

test('there is no line of it in the trace', async () => {
  const other = await localReceiver();
  const traceFile = join(await temporaryFolder(), 'trace.log');
  const console = await TestConsole.open({ 'campaigngroup-states-uri': other.uri }, [{ dbid: '1' }], { traceFile });
  await console.request('1', { do: 'load' });
  await good(console.engine, 'log.resend', { seq: 1 });
  await console.engine.idle();
  await console.engine.close();
  expect(console.notifications.map(({ outcome, loggedAt }) => [outcome, loggedAt !== null])).toEqual([
    ['accepted', true],
    ['accepted', true],
  ]);
  expect((await readFile(traceFile, 'utf8')).trim().split('\n')).toHaveLength(1);
});
