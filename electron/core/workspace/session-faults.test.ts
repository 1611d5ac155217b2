import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workspaceSchema } from '../../../shared/workspace/workspace.ts';
import { VirtualClock } from '../ports/virtual-clock.ts';
import { eventually } from '../testing/eventually.ts';
import { engineWith, good, groupOf, notesOf, openEngine, viewIn, workspaceOf } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const clock = () => new VirtualClock(Date.parse('2026-01-05T08:00:00Z'));
const stamp = '2026-01-05T08-00-00-000Z';

const sound = {
  version: 1,
  path: null,
  title: 'Day',
  unsaved: false,
  traceFormat: 'short',
  workspace: workspaceSchema.parse({ version: 1, campaignGroups: [groupOf('101')] }),
  groups: [{ dbid: '101', state: 4, unloadActor: 1, pins: { group: {}, lists: {} } }],
};

/** Opens the console on a profile with this session. */
async function openOn(session: string) {
  const profileFolder = await temporaryFolder();
  await writeFile(join(profileFolder, 'session.json'), session);
  const engine = await openEngine({ profileFolder, clock: clock() });
  return { engine, profileFolder, path: join(profileFolder, 'session.json') };
}

test('the session of these tests is sound', async () => {
  const { engine } = await openOn(JSON.stringify(sound));
  expect(viewIn(engine, '101').condition).toEqual({ state: 4 });
});

test.each([
  ['is not valid JSON', '{"version": 1'],
  ['version: must be 1', JSON.stringify({ ...sound, version: 2 })],
  [
    'workspace.campaignGroups[0].dbid:',
    JSON.stringify({ ...sound, workspace: { ...sound.workspace, campaignGroups: [{}] } }),
  ],
  [
    'groups[0].state: must be one of 0, 1, 2, 4, 5',
    JSON.stringify({ ...sound, groups: [{ ...sound.groups[0], state: 3 }] }),
  ],
])('a session that is not sound (%s) is kept aside, and the console opens empty', async (words, text) => {
  const { engine, path } = await openOn(text);
  expect(engine.state.groups.ids).toEqual([]);
  expect(engine.state.sending.held).toBe(false);
  const [note] = await notesOf(engine);
  expect(note).toContain(words);
  expect(note).toContain(`It is kept as ${path}.broken-${stamp}.`);
  expect(await readFile(`${path}.broken-${stamp}`, 'utf8')).toBe(text);
  await engine.close();
  expect(await readFile(`${path}.broken-${stamp}`, 'utf8')).toBe(text);
});

test('what is in the place of the session and cannot be read is not written over', async () => {
  const profileFolder = await temporaryFolder();
  const path = join(profileFolder, 'session.json');
  await mkdir(path);
  await writeFile(join(path, 'content'), 'kept');
  const engine = await openEngine({ profileFolder, clock: clock() });
  expect(await notesOf(engine)).toEqual([
    `The last session could not be read: it is a folder. It is kept as ${path}.broken-${stamp}.`,
  ]);
  await engine.close();
  expect(await readFile(join(`${path}.broken-${stamp}`, 'content'), 'utf8')).toBe('kept');
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 1 });
});

test.each([
  ['that runs without saying how', { state: 5 }],
  ['in a mode that is not offered', { state: 5, dialing: { dialMode: 6 } }],
  ['with a goal that is out of range', { state: 5, dialing: { dialMode: 1, optimizeBy: 1, optimizeGoal: 900 } }],
])('a Campaign Group %s comes back not loaded', async (_words, kept) => {
  const { engine } = await openOn(JSON.stringify({ ...sound, groups: [{ ...sound.groups[0], ...kept }] }));
  expect(viewIn(engine, '101').condition).toEqual({ state: 0 });
  expect(engine.state.sending.held).toBe(false);
});

test('what is kept of a Campaign Group that is not in the workspace is let go', async () => {
  const { engine } = await openOn(JSON.stringify({ ...sound, groups: [{ ...sound.groups[0], dbid: '999' }] }));
  expect(engine.state.groups.ids).toEqual(['101']);
  expect(engine.state.sending.held).toBe(false);
});

test('a workspace that is opened by its path takes the place of the last session', async () => {
  const profileFolder = await temporaryFolder();
  const workspaceFile = join(profileFolder, 'other.json');
  await writeFile(workspaceFile, workspaceOf([groupOf('201')], { application: 'Other' }));
  await writeFile(join(profileFolder, 'session.json'), JSON.stringify(sound));
  const engine = await openEngine({ profileFolder, workspaceFile });
  expect(engine.state.workspace).toMatchObject({ path: workspaceFile, title: 'other.json', unsaved: false });
  expect(engine.state.groups.ids).toEqual(['201']);
  expect(engine.state.sending).toEqual({ held: false, reason: null });
  expect(await readdir(profileFolder)).not.toContainEqual(expect.stringMatching(/^unsaved/));
});

test('unsaved changes of the last session are kept in a file when another workspace is opened by its path', async () => {
  const profileFolder = await temporaryFolder();
  const workspaceFile = join(profileFolder, 'other.json');
  await writeFile(workspaceFile, workspaceOf([groupOf('201')]));
  await writeFile(join(profileFolder, 'session.json'), JSON.stringify({ ...sound, unsaved: true }));
  const engine = await openEngine({ profileFolder, workspaceFile, clock: clock() });
  const kept = join(profileFolder, `unsaved-${stamp}.json`);
  expect(await notesOf(engine)).toEqual([`The workspace "Day" had unsaved changes; it is kept as ${kept}.`]);
  await good(engine, 'workspace.open-file', { path: kept });
  expect(engine.state.groups.ids).toEqual(['101']);
});

test('a workspace that cannot be opened is said with every fault, and the last session stays', async () => {
  const profileFolder = await temporaryFolder();
  const workspaceFile = join(profileFolder, 'other.json');
  await writeFile(workspaceFile, workspaceOf([{ ...groupOf('0'), agents: -1 }]));
  await writeFile(join(profileFolder, 'session.json'), JSON.stringify(sound));
  await expect(openEngine({ profileFolder, workspaceFile })).rejects.toThrow(
    [
      `${workspaceFile} is not a valid workspace file; nothing was changed.`,
      '  campaignGroups[0].dbid: a DBID is a positive whole number, written as a string',
      '  campaignGroups[0].agents: must be at least 0',
    ].join('\n'),
  );
  await expect(openEngine({ profileFolder, workspaceFile: join(profileFolder, 'none') })).rejects.toThrow(
    'cannot be read: there is no such file or folder.',
  );
  const engine = await openEngine({ profileFolder });
  expect(viewIn(engine, '101').condition).toEqual({ state: 4 });
});

test('while the session cannot be kept, the window says so; sending is not touched', async () => {
  const profileFolder = await temporaryFolder();
  const engine = await engineWith([groupOf('101')], {}, { profileFolder });
  const path = join(profileFolder, 'session.json');
  await eventually(async () => expect(await readdir(profileFolder)).toContain('session.json'));
  await rename(path, `${path}.before`);
  await mkdir(join(path, 'in the way'), { recursive: true });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await eventually(() =>
    expect(engine.state.health.session).toBe(`The session cannot be kept in ${path}: it is a folder.`),
  );
  expect(engine.state.sending.held).toBe(false);
  await rm(path, { recursive: true });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'unload' } });
  await eventually(() => expect(engine.state.health.session).toBeNull());
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 1 });
});

test('a journal that can only be in memory shows in the health, and everything else works', async () => {
  const profileFolder = await temporaryFolder();
  await mkdir(join(profileFolder, 'journal.sqlite'));
  const engine = await openEngine({ profileFolder });
  const words = 'The journal cannot be opened (unable to open database file). The log is kept in memory only.';
  expect(engine.state.health.journal).toBe(words);
  expect(await notesOf(engine)).toEqual([words]);
});
