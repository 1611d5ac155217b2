import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workspaceSchema } from '../../../shared/workspace/workspace.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { good, groupOf, notesOf, openEngine } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const count = 10_000;

test('10,000 Campaign Groups that were loaded come back held; told to go on, each is reported once an interval', {
  timeout: 300_000,
}, async () => {
  const receiver = await localReceiver();
  const profileFolder = await temporaryFolder();
  const dbids = Array.from({ length: count }, (_, index) => String(1_001 + index));
  const options = {
    'send-campaigngroup-states': true,
    'campaigngroup-states-uri': receiver.uri,
    'campaigngroup-states-interval': 10,
    'http-connection-pool-size': 100,
    'http-response-timeout': 300,
  };
  const campaignGroups = dbids.map((dbid) => groupOf(dbid));
  const session = {
    version: 1,
    path: null,
    title: 'Many',
    unsaved: false,
    traceFormat: 'short',
    workspace: workspaceSchema.parse({ version: 1, options, campaignGroups }),
    groups: dbids.map((dbid) => ({ dbid, state: 4, unloadActor: 0, pins: { group: {}, lists: {} } })),
  };
  await writeFile(join(profileFolder, 'session.json'), JSON.stringify(session));

  const clock = new HandClock();
  const engine = await openEngine({ profileFolder, clock });
  expect(engine.state.groups.ids).toEqual(dbids);
  expect(engine.state.sending).toEqual({ held: true, reason: 'restored' });
  expect(await notesOf(engine)).toEqual([
    `Session restored: ${count} Campaign Groups were loaded or running. Sending is held.`,
  ]);
  clock.advance(60_000);
  await engine.delivered();
  expect(receiver.bodies).toEqual([]);

  await good(engine, 'sending.resume', {});
  clock.advance(10_000);
  await engine.delivered();
  expect(receiver.bodies).toHaveLength(count);
  expect(new Set(receiver.bodies.map((body) => body.GSW_CAMPAIGN_GROUP_DBID)).size).toBe(count);
  expect(engine.state.traffic).toMatchObject({ sent: count, accepted: count, failed: 0, dropped: 0, skipped: 0 });
});
