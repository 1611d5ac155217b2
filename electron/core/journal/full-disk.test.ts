import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { FileStore } from '../testing/file-store.ts';
import { JournalFile } from '../testing/journal-file.ts';
import { journalOn } from '../testing/journal-on.ts';
import { notificationRow } from '../testing/journal-rows.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { engineWith, good, groupOf, openEngine } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { gatherMs } from './write-queue.ts';

const words = (reason: string) =>
  `The journal cannot be written (${reason}). Sending goes on; the newest 5000 rows are kept in memory.`;

test('on a disk that is full nothing that was written is harmed; with room again, what waited is written', async () => {
  const file = await JournalFile.open();
  const { journal, health, pass, seqs } = journalOn(new FileStore(file));
  const body = 'x'.repeat(20_000);
  const put = (count: number) => {
    for (let turn = 0; turn < count; turn++) journal.put(notificationRow(journal.nextSeq(), { body }));
  };
  put(10);
  await pass(gatherMs);
  file.writer.limitPages(1);
  put(10);
  await pass(gatherMs);
  expect(health).toEqual([words('database or disk is full')]);
  expect(file.all()).toHaveLength(10);
  expect(await seqs()).toHaveLength(20);
  await pass(5_000);
  expect(health).toHaveLength(2);
  file.writer.limitPages(1_000_000);
  await pass(5_000);
  expect(health.at(-1)).toBeNull();
  expect(file.all().map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

/** Another program that keeps the journal's file to itself until the returned function is called. */
function keepFrom(profileFolder: string): () => void {
  const other = new DatabaseSync(join(profileFolder, 'journal.sqlite'));
  onTestFinished(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  return () => other.exec('ROLLBACK');
}

async function runningEngine() {
  const receiver = await localReceiver();
  const profileFolder = await temporaryFolder();
  const options = {
    'send-campaigngroup-states': true,
    'campaigngroup-states-uri': receiver.uri,
    'campaigngroup-states-interval': 0,
  };
  return { receiver, profileFolder, engine: await engineWith([groupOf('101')], options, { profileFolder }) };
}

test('while the file cannot be written, sending goes on and the window says so; then it recovers', async () => {
  const { receiver, profileFolder, engine } = await runningEngine();
  const letGo = keepFrom(profileFolder);
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await engine.delivered();
  expect(receiver.bodies).toHaveLength(1);
  expect(engine.state.health.journal).toBe(words('database is locked'));
  expect(engine.state.journal.onDisk).toBe(false);
  expect((await good(engine, 'log.page', { limit: 9 })).entries).toMatchObject([{ seq: 1, outcome: 'accepted' }]);
  letGo();
  await eventually(() => expect(engine.state.health.journal).toBeNull());
  expect(engine.state.journal.onDisk).toBe(true);
  const reader = new DatabaseSync(join(profileFolder, 'journal.sqlite'), { readOnly: true });
  onTestFinished(() => reader.close());
  expect(reader.prepare('SELECT seq, outcome FROM log').all()).toEqual([{ seq: 1, outcome: 'accepted' }]);
});

test('a file that cannot be written when the console is opened is written later, and its numbers go on', async () => {
  const { profileFolder, engine } = await runningEngine();
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await engine.close();
  const letGo = keepFrom(profileFolder);
  const next = await openEngine({ profileFolder });
  expect(next.state.health.journal).toBe(words('database is locked'));
  letGo();
  await eventually(() => expect(next.state.health.journal).toBeNull());
  const { entries } = await good(next, 'log.page', { limit: 9 });
  expect(entries).toMatchObject([{ seq: 1 }, { seq: 2, kind: 'note' }]);
});
