import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { engineWith, good, groupOf, openEngine } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

test('after a crash, what was on its way has failed or was dropped, and the numbers go on', async () => {
  const receiver = await localReceiver();
  receiver.silent = true;
  const options = {
    'send-campaigngroup-states': true,
    'campaigngroup-states-uri': receiver.uri,
    'campaigngroup-states-interval': 0,
  };
  const profileFolder = await temporaryFolder();
  const engine = await engineWith([groupOf('101')], options, { profileFolder });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'start', dialMode: 3 } });
  await eventually(() => {
    const reader = new DatabaseSync(join(profileFolder, 'journal.sqlite'), { readOnly: true });
    const { rows } = reader.prepare('SELECT count(*) AS rows FROM log').get() as { rows: number };
    reader.close();
    expect(rows).toBe(2);
  });
  // What a crash leaves behind: the files as they are at this moment.
  const crashed = await temporaryFolder();
  await cp(profileFolder, crashed, { recursive: true });
  receiver.answer();

  const next = await openEngine({ profileFolder: crashed });
  const { entries } = await good(next, 'log.page', { limit: 9 });
  expect(entries.slice(0, 2)).toMatchObject([
    { seq: 1, action: 7, outcome: 'failed', errorClass: 'closing', dropReason: null },
    { seq: 2, action: 9, outcome: 'dropped', errorClass: null, dropReason: 'closing', loggedAt: null },
  ]);
  expect(entries.slice(2).every(({ kind, seq }) => kind === 'note' && seq > 2)).toBe(true);
  expect(await good(next, 'log.detail', { seq: 1 })).toMatchObject({
    errorText: 'the console ended before the outcome was known',
    body: expect.stringContaining('"GSW_CAMPAIGN_GROUP_ACTION":7'),
  });
});
