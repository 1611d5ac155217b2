import { expect, test } from 'vitest';
import { notificationBody } from '../../../shared/reporting/notification-body.ts';
import { happenings } from '../../../shared/testing/facts.ts';
import { post } from '../testing/built-in-receiver.ts';
import { eventually } from '../testing/eventually.ts';
import { bad, engineWith, good, groupOf, openEngine, workspaceOf } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

test('"listen and use as target" enables reporting to the receiver, and notifications arrive there', async () => {
  const engine = await engineWith([groupOf('101')]);
  const { port, uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  expect(engine.state.receiver).toMatchObject({ listening: true, port, uri, problem: null });
  expect(engine.state.options).toEqual({ 'send-campaigngroup-states': true, 'campaigngroup-states-uri': uri });
  expect(engine.state.workspace.unsaved).toBe(true);
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'force-unload' } });
  await engine.delivered();
  const { requests } = await good(engine, 'receiver.requests', { limit: 9 });
  expect(requests.map(({ body }) => JSON.parse(body).GSW_CAMPAIGN_GROUP_ACTION)).toEqual([8, 7]);
  expect((await good(engine, 'receiver.requests', { limit: 1 })).requests).toHaveLength(1);
  await good(engine, 'receiver.clear', {});
  expect((await good(engine, 'receiver.requests', { limit: 9 })).requests).toEqual([]);
  expect(engine.state.receiver.received).toBe(0);
});

test('listening alone leaves the options as they are; so does stopping', async () => {
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'receiver.listen', { port: 0, useAsTarget: false });
  expect(engine.state.options).toEqual({});
  const { uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  await good(engine, 'receiver.stop', {});
  expect(engine.state.receiver).toMatchObject({ listening: false, port: null, uri: null });
  expect(engine.state.options['campaigngroup-states-uri']).toBe(uri);
});

test('without a port, a receiver that listens stays where it is', async () => {
  const engine = await engineWith([groupOf('101')]);
  const { uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: false });
  expect((await good(engine, 'receiver.listen', { useAsTarget: true })).uri).toBe(uri);
  expect(engine.state.options['campaigngroup-states-uri']).toBe(uri);
});

test('a port that is taken changes no option', async () => {
  const [engine, other] = [await engineWith([]), await engineWith([])];
  const { port } = await good(other, 'receiver.listen', { port: 0, useAsTarget: false });
  const error = await bad(engine, 'receiver.listen', { port, useAsTarget: true });
  expect(error.sentence).toContain(`Port ${port} is used by another program.`);
  expect(engine.state.options).toEqual({});
  expect(engine.state.receiver).toMatchObject({ listening: false, problem: error.sentence });
});

const rejecting = { id: 'a', name: 'A', respond: [{ kind: 'answer' as const, status: 500 }] };
const load = { dbids: ['101'], request: { do: 'load' as const } };

test('response rules are saved with the workspace, told, and answer from then on', async () => {
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  await good(engine, 'receiver.set-rules', { rules: [rejecting] });
  expect(engine.state.responseRules).toMatchObject([{ ...rejecting, on: true, repeat: true }]);
  expect(engine.state.workspace.unsaved).toBe(true);
  const { text } = await good(engine, 'workspace.text', {});
  expect(JSON.parse(text).responseRules).toEqual(engine.state.responseRules);
  await good(engine, 'groups.request', load);
  await engine.delivered();
  expect(engine.state.traffic).toMatchObject({ sent: 1, rejected: 1 });
  await eventually(() => expect(engine.state.receiver.ruleHits).toEqual({ a: 1 }));
});

test('the rules of a workspace that is opened take the place of the others, and belief begins anew', async () => {
  const engine = await engineWith([groupOf('101')]);
  const { uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  await good(engine, 'groups.request', load);
  await engine.delivered();
  await eventually(() => expect(engine.state.beliefs['101']?.state).toBe(4));
  const text = workspaceOf([groupOf('102')], { responseRules: [rejecting] });
  await good(engine, 'workspace.open-text', { title: 'Other', text });
  expect(engine.state.responseRules).toMatchObject([rejecting]);
  expect(engine.state.beliefs).toEqual({});
  expect((await post(uri)).status).toBe(500);
  await good(engine, 'workspace.new', {});
  expect(engine.state.responseRules).toEqual([]);
  expect((await post(uri)).status).toBe(200);
});

test('after a restart the rules are there again', async () => {
  const profileFolder = await temporaryFolder();
  const first = await engineWith([groupOf('101')], {}, { profileFolder });
  await good(first, 'receiver.set-rules', { rules: [rejecting] });
  await first.close();
  const engine = await openEngine({ profileFolder });
  expect(engine.state.responseRules).toMatchObject([rejecting]);
  const { uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: false });
  expect((await post(uri)).status).toBe(500);
});

test('another release of the workspace is another check', async () => {
  const engine = await engineWith([groupOf('101')]);
  const { uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: false });
  const body = notificationBody('8.1.512.02', happenings.load);
  await post(uri, body);
  await good(engine, 'workspace.describe', { wireProfile: '8.1.512.02' });
  await post(uri, body);
  const { requests } = await good(engine, 'receiver.requests', { limit: 2 });
  expect(requests.map(({ verdict }) => verdict)).toEqual(['understood', 'problems']);
});

test('over https the console trusts its own receiver; the certificate is the same after a restart', async () => {
  const profileFolder = await temporaryFolder();
  const first = await engineWith([groupOf('101')], {}, { profileFolder });
  const { uri } = await good(first, 'receiver.listen', { port: 0, useAsTarget: true, secure: true });
  expect(uri).toMatch(/^https:/);
  expect(first.state.receiver.secure).toBe(true);
  await good(first, 'groups.request', load);
  await first.delivered();
  expect(first.state.traffic).toMatchObject({ sent: 1, accepted: 1 });
  const { pem } = await good(first, 'receiver.certificate', {});
  await first.close();
  const next = await openEngine({ profileFolder });
  expect(await good(next, 'receiver.certificate', {})).toEqual({ pem });
});

test('while it is down the sender is refused, and the third cell says that nothing came', async () => {
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  await good(engine, 'receiver.go-down', { seconds: 3_600 });
  expect(engine.state.receiver.downUntil).not.toBeNull();
  await good(engine, 'groups.request', load);
  await engine.delivered();
  expect(engine.state.traffic).toMatchObject({ sent: 1, failed: 1 });
  await eventually(async () => {
    const { entries } = await good(engine, 'log.page', { limit: 9 });
    expect(entries).toMatchObject([{ errorClass: 'refused', receipt: { kind: 'nothing' } }]);
  });
  await good(engine, 'receiver.go-down', { seconds: 0 });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'force-unload' } });
  await engine.delivered();
  expect(engine.state.traffic).toMatchObject({ sent: 2, accepted: 1 });
  expect((await bad(await engineWith([]), 'receiver.go-down', { seconds: 1 })).code).toBe('refused');
});

test('what was received is joined with the notification, and found by it; a stranger is not', async () => {
  const engine = await engineWith([groupOf('101')]);
  const { uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  await good(engine, 'groups.request', load);
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'force-unload' } });
  await engine.delivered();
  await post(uri, notificationBody('8.1.517.04', happenings.load));
  const { entries } = await good(engine, 'log.page', { limit: 9 });
  await eventually(async () => {
    const { requests } = await good(engine, 'receiver.requests', { limit: 9 });
    expect(requests.map(({ seq }) => seq)).toEqual([null, entries[1]?.seq, entries[0]?.seq]);
  });
  const seq = entries[0]?.seq ?? 0;
  expect((await good(engine, 'receiver.requests', { limit: 9, seq })).requests).toMatchObject([{ number: 1, seq }]);
  await eventually(() =>
    expect(engine.state.beliefs).toMatchObject({
      '101': { campaignGroup: 'Spring@Agents', seq: null, distorted: true },
    }),
  );
});

test('the HTTP API tells what is believed', async () => {
  const engine = await engineWith([groupOf('101')]);
  const { uri } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  await good(engine, 'groups.request', load);
  await engine.delivered();
  const beliefs = async () => (await fetch(new URL('/__console/beliefs', uri))).json();
  await eventually(async () => expect(await beliefs()).toMatchObject({ beliefs: [{ dbid: '101', state: 4 }] }));
  await fetch(new URL('/__console/requests', uri), { method: 'DELETE' });
  await eventually(async () => expect(await beliefs()).toEqual({ beliefs: [] }));
  expect(engine.state.beliefs).toEqual({});
});

test('the relay is in the state; what is no URI is refused', async () => {
  const engine = await engineWith([groupOf('101')]);
  const other = await engineWith([]);
  const { uri } = await good(other, 'receiver.listen', { port: 0, useAsTarget: false });
  await good(engine, 'receiver.relay', { uri });
  expect(engine.state.receiver.relay).toBe(uri);
  await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  await good(engine, 'groups.request', load);
  await engine.delivered();
  await eventually(() => expect(other.state.receiver.received).toBe(1));
  expect((await bad(engine, 'receiver.relay', { uri: 'ocs' })).sentence).toContain("The relay's URI must be");
  await good(engine, 'receiver.relay', { uri: null });
  expect(engine.state.receiver.relay).toBeNull();
});
