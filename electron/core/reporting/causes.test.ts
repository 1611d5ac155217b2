import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Cause, causeText } from '../../../shared/reporting/cause.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { engineWith, good, groupOf, openEngine } from '../testing/open-engine.ts';
import { playOf } from '../testing/play.ts';
import { stageWith } from '../testing/stage.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const preview = { do: 'start', dialMode: 3 } as const;
const texts = (all: readonly { readonly cause: Cause }[]) => all.map(({ cause }) => causeText(cause));

test('all notifications of one request have its number, the way it was given, and how many it was given to', async () => {
  const { engine, wait, notifications } = await stageWith([groupOf('101'), groupOf('102'), groupOf('103')]);
  await good(engine, 'groups.request', { dbids: ['101', '102', '101'], request: { do: 'load' }, way: 'bulk bar' });
  // Refused by one: it was asked all the same.
  await good(engine, 'groups.request', { dbids: ['101', '103'], request: preview, way: 'key' });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'complete' } });
  await wait(1);
  expect(texts(notifications())).toEqual([
    'request 1: Load of 2 Campaign Groups, by bulk bar',
    'request 1: Load of 2 Campaign Groups, by bulk bar',
    'request 2: Start of 2 Campaign Groups, by key',
    'request 3: Complete, by call',
    'request 3: Complete, by call',
  ]);
});

test('a periodic notification says the interval that it came by', async () => {
  const { engine, ask, wait, notifications } = await stageWith([groupOf('101')], {
    'campaigngroup-states-interval': 10,
  });
  await ask('101', 'load');
  await wait(10);
  await good(engine, 'options.set', { settings: { 'campaigngroup-states-interval': 7 } });
  await wait(7);
  expect(texts(notifications()).slice(1)).toEqual(['interval: every 10 s', 'interval: every 7 s']);
});

test('the log and the detail say it', async () => {
  const { engine, ask } = await stageWith([groupOf('101')]);
  await ask('101', 'load');
  await engine.delivered();
  const cause = { kind: 'request', number: 1, request: 'load', groups: 1, way: 'call' };
  expect((await good(engine, 'log.page', { limit: 5 })).entries).toMatchObject([{ cause }]);
  expect(await good(engine, 'log.detail', { seq: 1 })).toMatchObject({ cause });
});

test('a schedule says its entry, in time and when the operator runs what was missed', async () => {
  const { engine, ask, wait, notifications } = await stageWith([groupOf('101')], {
    'campaigngroup-states-interval': 0,
  });
  await ask('101', 'load');
  await good(engine, 'schedule.set', {
    schedule: {
      campaignGroup: '101',
      timeZone: 'Etc/UTC',
      actions: [
        { id: 'morning', when: { at: '2026-01-05T09:00:00' }, request: { do: 'start', dialMode: 3 } },
        { id: 'noon', when: { at: '2026-01-05T12:00:00' }, request: { do: 'stop' } },
      ],
    },
  });
  await wait(3_700);
  await good(engine, 'sending.hold', {});
  await wait(4 * 3_600);
  await good(engine, 'sending.resume', {});
  await good(engine, 'schedule.settle-missed', { ids: engine.state.missed.map(({ id }) => id), run: true });
  await engine.delivered();
  expect(texts(notifications()).slice(1)).toEqual(['schedule entry morning: Start', 'schedule entry noon: Stop']);
});

test('a scenario says its step', async () => {
  const { notifications } = await playOf([{ do: 'load', group: '*' }, { wait: 60 }, { do: 'unload', group: '*' }]);
  expect(texts(notifications)).toEqual(['scenario step 1: Load', 'interval: every 60 s', 'scenario step 3: Unload']);
});

test('completing by itself says why', async () => {
  const lists = [{ dbid: '301', name: 'A', records: 1, hitRatio: 1 }];
  const { ask, wait, notifications } = await stageWith([groupOf('101', { callingLists: lists, autoComplete: true })], {
    'campaigngroup-states-interval': 0,
  });
  await ask('101', 'load');
  await ask('101', { do: 'start', dialMode: 2 });
  await wait(1_200);
  expect(texts(notifications()).slice(2)).toEqual([
    'condition: every Calling List is exhausted',
    'condition: every Calling List is exhausted',
  ]);
});

test('an unload that outlives its session keeps its cause; a session without one does not know it', async () => {
  const receiver = await localReceiver();
  const profileFolder = await temporaryFolder();
  const options = {
    'send-campaigngroup-states': true,
    'campaigngroup-states-uri': receiver.uri,
    'campaigngroup-states-interval': 0,
  };
  const engine = await engineWith([groupOf('101', { unloadSeconds: 0.05 })], options, { profileFolder });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'unload' }, way: 'menu' });
  await engine.close();
  const kept = await readFile(join(profileFolder, 'session.json'), 'utf8');

  const resumed = async () => {
    const again = await openEngine({ profileFolder });
    const causes: string[] = [];
    again.watch(({ cause, outcome }) => outcome === 'waiting' && causes.push(causeText(cause)));
    await good(again, 'sending.resume', {});
    await again.idle();
    await again.close();
    return causes;
  };
  expect(await resumed()).toEqual(['request 2: Unload, by menu']);

  const session = JSON.parse(kept);
  expect(session.groups).toHaveLength(1);
  delete session.groups[0].unloadCause;
  await writeFile(join(profileFolder, 'session.json'), JSON.stringify(session));
  expect(await resumed()).toEqual(['not recorded']);
});
