import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bad, engineWith, good, groupOf, openEngine, viewIn, workspaceOf } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

test('a new console is empty and untitled; so is a new workspace', async () => {
  const engine = await openEngine();
  const empty = { path: null, title: 'Untitled', unsaved: false, application: 'OCS', wireProfile: '8.1.517.04' };
  expect(engine.state.workspace).toMatchObject(empty);
  await good(engine, 'workspace.sample', {});
  await good(engine, 'workspace.new', {});
  expect(engine.state.workspace).toMatchObject(empty);
  expect(engine.state.groups).toEqual({ ids: [], byId: {} });
  expect(engine.state.options).toEqual({});
});

test('the sample call centre has six Campaign Groups and belongs to no file', async () => {
  const engine = await openEngine();
  await good(engine, 'workspace.sample', {});
  expect(engine.state.groups.ids).toHaveLength(6);
  expect(engine.state.workspace).toMatchObject({ path: null, title: 'Sample call centre', unsaved: false });
});

test('a text that is no workspace changes nothing', async () => {
  const engine = await engineWith([groupOf('101')]);
  const before = engine.state;
  const text = workspaceOf([groupOf('102'), groupOf('102')]);
  expect(await bad(engine, 'workspace.open-text', { title: 'twice.json', text })).toMatchObject({
    code: 'invalid',
    sentence: 'twice.json is not a valid workspace file; nothing was changed.',
    faults: [
      { path: 'campaignGroups[1].dbid', message: '102 is taken by campaignGroups[0]; it must be unique' },
      { path: 'campaignGroups[1].guid' },
      { path: 'campaignGroups[1].campaign' },
    ],
  });
  expect(engine.state).toEqual(before);
});

test('saved to a path, changed, saved to the same again, opened', async () => {
  const path = join(await temporaryFolder(), 'new', 'day.json');
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'options.set', { settings: { 'campaigngroup-states-interval': 5 } });
  expect(await good(engine, 'workspace.save', { path })).toEqual({ path });
  expect(engine.state.workspace).toMatchObject({ path, title: 'day.json', unsaved: false });
  await good(engine, 'groups.create', { configuration: groupOf('102') });
  expect(engine.state.workspace.unsaved).toBe(true);
  await good(engine, 'workspace.save', {});
  expect(engine.state.workspace.unsaved).toBe(false);
  expect(await readFile(path, 'utf8')).toBe((await good(engine, 'workspace.text', {})).text);
  await good(engine, 'workspace.new', {});
  await good(engine, 'workspace.open-file', { path });
  expect(engine.state.groups.ids).toEqual(['101', '102']);
  expect(engine.state.workspace).toMatchObject({ path, title: 'day.json', unsaved: false });
  expect(engine.state.options).toEqual({ 'campaigngroup-states-interval': 5 });
});

test('what cannot be written stays unsaved, with the path that it had', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'taken'));
  const engine = await engineWith([groupOf('101')]);
  await good(engine, 'workspace.describe', { application: 'Changed' });
  expect(await bad(engine, 'workspace.save', { path: join(folder, 'taken') })).toMatchObject({ code: 'io' });
  expect(engine.state.workspace).toMatchObject({ path: null, title: 'Test', unsaved: true });
});

test('what cannot be opened changes nothing', async () => {
  const engine = await engineWith([groupOf('101')]);
  const path = join(await temporaryFolder(), 'none.json');
  expect(await bad(engine, 'workspace.open-file', { path })).toMatchObject({ code: 'io' });
  expect(engine.state.groups.ids).toEqual(['101']);
});

test('without a path and a dialog there is nowhere to save to or open from', async () => {
  const engine = await engineWith([groupOf('101')]);
  const error = { code: 'invalid', sentence: 'This window has no file dialog; give the path of the file.' };
  expect(await bad(engine, 'workspace.save', {})).toEqual(error);
  expect(await bad(engine, 'workspace.open-file', {})).toEqual(error);
});

test('the host asks where; a closed dialog does nothing', async () => {
  const path = join(await temporaryFolder(), 'day.json');
  const answers: (string | null)[] = [null, path];
  const suggested: string[] = [];
  const dialogs = {
    openWorkspace: () => Promise.resolve(answers.shift() ?? null),
    openScenario: () => Promise.resolve(null),
    saveScenario: () => Promise.resolve(null),
    saveWorkspace: (name: string) => {
      suggested.push(name);
      return Promise.resolve(answers.shift() ?? null);
    },
  };
  const engine = await engineWith([groupOf('101')], {}, { dialogs });
  expect(await bad(engine, 'workspace.save', {})).toEqual({ code: 'cancelled', sentence: 'No file was chosen.' });
  expect(await good(engine, 'workspace.save', {})).toEqual({ path });
  expect(await good(engine, 'workspace.save', {})).toEqual({ path });
  expect(suggested).toEqual(['test.json', 'test.json']);
  expect(await bad(engine, 'workspace.open-file', {})).toMatchObject({ code: 'cancelled' });
  answers.push(path);
  await good(engine, 'workspace.open-file', {});
  expect(engine.state.workspace.path).toBe(path);
  await bad(engine, 'workspace.save', { ask: true });
  expect(suggested.at(-1)).toBe('day.json');
});

test('what is changed while it is being saved is still unsaved afterwards', async () => {
  const path = join(await temporaryFolder(), 'day.json');
  const engine = await engineWith([groupOf('101')]);
  const saving = good(engine, 'workspace.save', { path });
  await good(engine, 'groups.create', { configuration: groupOf('102') });
  await saving;
  expect(engine.state.workspace).toMatchObject({ path, unsaved: true });
  expect(JSON.parse(await readFile(path, 'utf8')).campaignGroups).toHaveLength(1);
});

test('a workspace that is opened while another is being saved does not take its path', async () => {
  const path = join(await temporaryFolder(), 'day.json');
  const engine = await engineWith([groupOf('101')]);
  const saving = good(engine, 'workspace.save', { path });
  await good(engine, 'workspace.open-text', { title: 'Other', text: workspaceOf([groupOf('201')]) });
  expect(await saving).toEqual({ path });
  expect(engine.state.workspace).toMatchObject({ path: null, title: 'Other', unsaved: false });
  expect(JSON.parse(await readFile(path, 'utf8')).campaignGroups[0].dbid).toBe('101');
});

test('a workspace is described; what is not of the file does not make it unsaved', async () => {
  const engine = await engineWith([]);
  await good(engine, 'workspace.describe', { traceFormat: 'full' });
  expect(engine.state.workspace).toMatchObject({ traceFormat: 'full', unsaved: false });
  await good(engine, 'workspace.describe', { tenant: { name: '', ccid: 'CC-7' }, wireProfile: '8.1.512.02' });
  expect(engine.state.workspace).toMatchObject({
    tenant: { name: 'Unknown', ccid: 'CC-7' },
    wireProfile: '8.1.512.02',
    application: 'OCS',
    unsaved: true,
  });
  const { text } = await good(engine, 'workspace.text', {});
  expect(JSON.parse(text)).toMatchObject({ tenant: { name: 'Unknown', ccid: 'CC-7' }, wireProfile: '8.1.512.02' });
  expect(text).not.toContain('traceFormat');
});

test('states, pins and the trace format are not part of the file', async () => {
  const engine = await engineWith([groupOf('101')]);
  const before = (await good(engine, 'workspace.text', {})).text;
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.pin', { dbid: '101', set: { hitRatio: 1 } });
  expect((await good(engine, 'workspace.text', {})).text).toBe(before);
  expect(viewIn(engine, '101').condition.state).toBe(4);
});

test('a file with a byte order mark, as some editors write it', async () => {
  const path = join(await temporaryFolder(), 'bom.json');
  await writeFile(path, `\uFEFF${workspaceOf([groupOf('101')])}`);
  const engine = await openEngine();
  await good(engine, 'workspace.open-file', { path });
  expect(engine.state.groups.ids).toEqual(['101']);
});
