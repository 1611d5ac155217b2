import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { JournalFile } from '../testing/journal-file.ts';
import { noteRow, notificationRow } from '../testing/journal-rows.ts';
import { engineWith, good, groupOf, openEngine } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** A profile with a workspace that is not saved, a Campaign Group that is loaded, and a window that was left in the dark. */
async function usedProfile(): Promise<string> {
  const profileFolder = await temporaryFolder();
  const engine = await engineWith([groupOf('101')], {}, { profileFolder });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'window.keep', { name: 'preferences', text: '{"theme":"dark"}' });
  await engine.close();
  return profileFolder;
}

const kept = (folder: string) =>
  Promise.all(['session.json', 'window.json'].map((name) => readFile(join(folder, name), 'utf8')));

test('nothing of the last session is opened, and nothing of it is overwritten by what is done meanwhile', async () => {
  const profileFolder = await usedProfile();
  const before = await kept(profileFolder);
  const engine = await openEngine({ profileFolder, safeMode: true });
  expect(engine.state.host.safeMode).toBe(true);
  expect(engine.state.groups.ids).toEqual([]);
  expect(engine.state.sending).toEqual({ held: true, reason: 'safe-mode' });
  expect((await good(engine, 'window.kept', {})).texts).toEqual({});
  await good(engine, 'workspace.sample', {});
  await good(engine, 'window.keep', { name: 'preferences', text: '{"theme":"light"}' });
  // Another workspace is no reason to send.
  expect(engine.state.sending.held).toBe(true);
  await engine.close();
  expect(await kept(profileFolder)).toEqual(before);

  const next = await openEngine({ profileFolder });
  expect(next.state.host.safeMode).toBe(false);
  expect(next.state.groups.byId['101']?.condition.state).not.toBe(0);
  expect((await good(next, 'window.kept', {})).texts).toEqual({ preferences: '{"theme":"dark"}' });
});

test('a session that cannot be read stays where it is', async () => {
  const profileFolder = await temporaryFolder();
  await writeFile(join(profileFolder, 'session.json'), '{ broken');
  const engine = await openEngine({ profileFolder, safeMode: true });
  expect((await good(engine, 'log.page', { limit: 9 })).entries).toMatchObject([
    { kind: 'note', text: expect.stringContaining('Safe mode') },
  ]);
  expect(await readFile(join(profileFolder, 'session.json'), 'utf8')).toBe('{ broken');
});

test('rows that the session wants kept for long are not deleted, in safe mode or before the session is read', async () => {
  const profileFolder = await temporaryFolder();
  const engine = await openEngine({ profileFolder });
  await good(engine, 'journal.retain', { days: 3_650, mebibytes: 2_048 });
  await engine.close();
  const file = await JournalFile.open(join(profileFolder, 'journal.sqlite'));
  const now = Date.now();
  file.write([notificationRow(1, { at: now - 90 * 86_400_000 }), { ...noteRow(2), at: now }]);
  file.close();
  for (const safeMode of [true, false]) {
    const next = await openEngine({ profileFolder, safeMode });
    await good(next, 'sending.hold', {});
    const { entries } = await good(next, 'log.page', { limit: 9 });
    expect(entries[0]).toMatchObject({ seq: 1, kind: 'notification' });
    await next.close();
  }
});
