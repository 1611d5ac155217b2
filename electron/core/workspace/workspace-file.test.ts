import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Workspace, workspaceSchema } from '../../../shared/workspace/workspace.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import {
  checkWorkspace,
  parseWorkspace,
  readWorkspaceFile,
  workspaceText,
  writeWorkspaceFile,
} from './workspace-file.ts';

async function file(text: string): Promise<string> {
  const path = join(await temporaryFolder(), 'workspace.json');
  await writeFile(path, text);
  return path;
}

const small = (extra: object = {}) => ({
  version: 1,
  campaignGroups: [{ dbid: '101', guid: '6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2a11', campaign: 'Spring', group: 'Agents' }],
  ...extra,
});

test('a file is read, its defaults filled in', async () => {
  const read = await readWorkspaceFile(await file(`\uFEFF${JSON.stringify(small())}`));
  expect(read).toMatchObject({ ok: true, value: { application: 'OCS', wireProfile: '8.1.517.04' } });
});

test('faults are named with their paths', async () => {
  const path = await file(JSON.stringify(small({ tenant: 7, campaignGroups: [{ dbid: '0' }], colour: 'red' })));
  const read = await readWorkspaceFile(path);
  if (read.ok) throw new Error('it was read');
  expect(read.error.sentence).toBe(`${path} is not a valid workspace file; nothing was changed.`);
  expect(read.error.faults).toEqual([
    { path: 'tenant', message: 'must be an object, not a number' },
    { path: 'campaignGroups[0].dbid', message: 'a DBID is a positive whole number, written as a string' },
    { path: 'campaignGroups[0].guid', message: 'a GUID reads 8-4-4-4-12 hexadecimal digits' },
    { path: 'campaignGroups[0].campaign', message: 'is missing; it must be a string' },
    { path: 'campaignGroups[0].group', message: 'is missing; it must be a string' },
    { path: 'colour', message: 'is not known here; remove it or correct its name' },
  ]);
});

test.each([
  ['', 'is not valid JSON (line 1, column 1)'],
  ['{\n  "version": 1,\n}', 'is not valid JSON (line 3, column 1)'],
  ['version: 1', 'is not valid JSON (line 1, column 1)'],
])('%j is not a workspace file, and the place of the fault is said', async (text, words) => {
  const path = await file(text);
  expect(await readWorkspaceFile(path)).toMatchObject({
    ok: false,
    error: {
      code: 'invalid',
      sentence: `${path} is not a workspace file.`,
      faults: [{ path: '', message: expect.stringContaining(words) }],
    },
  });
});

test('a file that is not there, and a folder in its place', async () => {
  const folder = await temporaryFolder();
  expect(await readWorkspaceFile(join(folder, 'none.json'))).toEqual({
    ok: false,
    error: { code: 'io', sentence: `${join(folder, 'none.json')} cannot be read: there is no such file or folder.` },
  });
  expect(await readWorkspaceFile(folder)).toMatchObject({
    error: { code: 'io', sentence: `${folder} cannot be read: it is a folder.` },
  });
});

test('what cannot be written says so, and leaves what was there', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'taken'));
  const workspace = workspaceSchema.parse(small());
  expect(await writeWorkspaceFile(join(folder, 'taken'), workspace)).toMatchObject({
    error: {
      code: 'io',
      sentence: expect.stringMatching(/taken cannot be written: .* What was there is unchanged\.$/),
    },
  });
  await writeFile(join(folder, 'file'), 'text');
  expect(await writeWorkspaceFile(join(folder, 'file', 'inside.json'), workspace)).toMatchObject({
    error: { sentence: expect.stringContaining('a part of its path is not a folder') },
  });
  expect(await readdir(folder)).toEqual(['file', 'taken']);
});

test('what is written can be read by people, and by us, to the same workspace', async () => {
  const path = join(await temporaryFolder(), 'new folder', 'day.json');
  const workspace = workspaceSchema.parse(
    small({ options: { 'campaigngroup-states-uri': 'http://127.0.0.1:8080/ö' } }),
  );
  expect(await writeWorkspaceFile(path, workspace)).toEqual({ ok: true, value: null });
  const text = await readFile(path, 'utf8');
  expect(text.split('\n').slice(0, 4)).toEqual(['{', '  "version": 1,', '  "application": "OCS",', '  "tenant": {']);
  expect(text.endsWith('}\n')).toBe(true);
  expect(await readWorkspaceFile(path)).toEqual({ ok: true, value: workspace });
});

const word = fc.string({ minLength: 1, maxLength: 20 });
const list = fc.record({
  dbid: fc.integer({ min: 1 }).map(String),
  name: word,
  records: fc.nat({ max: 1_000_000 }),
  hitRatio: fc.double({ min: 0, max: 1, noNaN: true }),
});
const group = fc.record(
  {
    guid: fc.uuid(),
    group: word,
    template: word,
    queue: fc.string({ maxLength: 20 }),
    agents: fc.nat({ max: 1_000 }),
    callsInProgressSeconds: fc.double({ min: 0, max: 86_400, noNaN: true }),
    callingLists: fc.uniqueArray(list, { maxLength: 3, selector: (one) => one.dbid }),
    options: fc.record({ 'campaigngroup-states-interval': fc.nat({ max: 86_400 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['guid', 'group'] },
);

test('the text of a workspace is stable: reading and writing it again changes nothing', () => {
  const workspace = fc.array(group, { maxLength: 5 }).map(
    (groups): Workspace =>
      workspaceSchema.parse({
        version: 1,
        campaignGroups: groups.map((one, index) => ({
          ...one,
          dbid: String(index + 1),
          guid: `${one.guid.slice(0, -1)}${index}`,
          campaign: `Campaign ${index}`,
        })),
      }),
  );
  fc.assert(
    fc.property(workspace, (original) => {
      const text = workspaceText(original);
      const read = parseWorkspace(text, 'test');
      expect(read).toEqual({ ok: true, value: original });
      if (read.ok) expect(workspaceText(read.value)).toBe(text);
    }),
  );
});

test('a value that is no workspace', () => {
  expect(checkWorkspace(null, 'The sample')).toMatchObject({
    error: { sentence: 'The sample is not a valid workspace file; nothing was changed.', faults: [{ path: '' }] },
  });
});
