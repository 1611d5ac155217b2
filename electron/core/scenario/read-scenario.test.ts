import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { faultText } from '../../../shared/workspace/faults.ts';
import { groupOf, workspaceOf } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readScenario } from './read-scenario.ts';

const lists = { callingLists: [{ dbid: '301', name: 'A', records: 1, hitRatio: 0.5 }] };
const workspace = JSON.parse(workspaceOf([groupOf('101', lists), groupOf('102')]));
const named = 'Campaign 101@Group 101';
const good = { do: 'load', group: named };

/** Reads a scenario from a folder in which `files` stand beside it. */
async function read(scenario: unknown, files: Record<string, string> = {}) {
  const folder = await temporaryFolder();
  const path = join(folder, 'scenario.json');
  await writeFile(path, typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return { path, result: await readScenario(path) };
}

/** The faults of a scenario, as they are printed; its sentence is checked here. */
async function faults(scenario: unknown, files: Record<string, string> = {}): Promise<string[]> {
  const { path, result } = await read(scenario, files);
  if (result.ok) return [];
  expect(result.error).toMatchObject({ code: 'invalid', sentence: `${path} is not a valid scenario file.` });
  return (result.error.faults ?? []).map(({ path: at, message }) => faultText({ path: at, message }));
}

const withSteps = (...steps: unknown[]) => ({ version: 1, name: 'Test', workspace, steps });

test('a scenario with its workspace inside, and its defaults', async () => {
  const { result } = await read(withSteps(good));
  expect(result).toMatchObject({
    ok: true,
    value: { scenario: { seed: 1, clock: 'real', steps: [good] }, workspace: { application: 'OCS' } },
  });
});

test('a workspace file is found from the scenario, not from where the program runs', async () => {
  const scenario = { version: 1, name: 'Test', workspaceFile: 'workspaces/day.json', steps: [good] };
  const { result } = await read(scenario, { 'workspaces/day.json': JSON.stringify(workspace) });
  expect(result).toMatchObject({
    ok: true,
    value: { workspace: { campaignGroups: [{ dbid: '101' }, { dbid: '102' }] } },
  });
});

test('a file that is not there', async () => {
  const path = join(await temporaryFolder(), 'none.json');
  expect(await readScenario(path)).toEqual({
    ok: false,
    error: { code: 'io', sentence: `${path} cannot be read: there is no such file or folder.` },
  });
});

test('a file that is not JSON', async () => {
  expect(await faults('{\n "version": 1,,\n}')).toEqual([
    expect.stringMatching(/^is not valid JSON \(line 2, column 15\): /),
  ]);
});

test('the faults of steps are named with their paths, all at once', async () => {
  const steps = [
    good,
    { do: 'fly', group: named },
    { do: 'start', group: named },
    { wait: -1 },
    { options: { interval: 1 } },
  ];
  expect(await faults(withSteps(...steps))).toEqual([
    'steps[1].do: must be one of load, start, stop, set-mode, unload, force-unload, complete',
    'steps[2].dialMode: is missing; it must be a number',
    'steps[3].wait: must be at least 0',
    'steps[4].options.interval: is not known here; remove it or correct its name',
  ]);
});

test('a Campaign Group or a Calling List that is not in the workspace', async () => {
  const steps = [
    { do: 'load', group: 'Winter@Agents' },
    { do: 'load', group: '*' },
    { statistics: { group: 'Winter@Agents', busyFactor: 1 } },
    { statistics: { group: '*', busyFactor: 1 } },
    { statistics: { group: named, callingList: '301', hitRatio: 1 } },
    { statistics: { group: named, callingList: '302', hitRatio: 1 } },
    { statistics: { group: '*', callingList: '301', hitRatio: 1 } },
  ];
  expect(await faults(withSteps(...steps))).toEqual([
    'steps[0].group: there is no Campaign Group Winter@Agents in the workspace',
    'steps[2].statistics.group: there is no Campaign Group Winter@Agents in the workspace',
    `steps[5].statistics.callingList: ${named} has no Calling List with DBID 302`,
    'steps[6].statistics.callingList: Campaign 102@Group 102 has no Calling List with DBID 301',
  ]);
});

test('the faults of the workspace inside', async () => {
  expect(await faults({ ...withSteps(), workspace: { version: 1, campaignGroups: [{ dbid: 7 }], colour: 1 } })).toEqual(
    [
      'workspace.campaignGroups[0].dbid: must be a string, not a number',
      'workspace.campaignGroups[0].guid: a GUID reads 8-4-4-4-12 hexadecimal digits',
      'workspace.campaignGroups[0].campaign: is missing; it must be a string',
      'workspace.campaignGroups[0].group: is missing; it must be a string',
      'workspace.colour: is not known here; remove it or correct its name',
    ],
  );
  expect(await faults({ ...withSteps(), workspace: 7 })).toEqual(['workspace: must be an object, not a number']);
});

test('the faults of the workspace file', async () => {
  const scenario = { version: 1, name: 'Test', workspaceFile: 'day.json', steps: [] };
  expect(await faults(scenario, { 'day.json': '{"version": 1, "agents": 5}' })).toEqual([
    'workspaceFile: agents: is not known here; remove it or correct its name',
  ]);
  expect(await faults(scenario, { 'day.json': 'nothing' })).toEqual([
    expect.stringMatching(/^workspaceFile: is not valid JSON \(line 1, column 1\)/),
  ]);
  expect(await faults(scenario)).toEqual([
    expect.stringMatching(/^workspaceFile: .*day\.json cannot be read: there is no such file or folder\.$/),
  ]);
});

test('a workspace is needed, inside or in a file, not both', async () => {
  const words = 'workspace: either workspace or workspaceFile must be there, and not both';
  expect(await faults({ version: 1, name: 'Test', steps: [] })).toEqual([words]);
  expect(await faults({ ...withSteps(), workspaceFile: 'day.json' })).toEqual([words]);
});

test('a start in time belongs to the virtual clock', async () => {
  const startAt = '2026-01-05T08:00:00Z';
  expect(await faults({ ...withSteps(), startAt })).toEqual(['startAt: belongs to "clock": "virtual" only']);
  expect(await faults({ ...withSteps(), startAt, clock: 'virtual' })).toEqual([]);
  expect(await faults({ ...withSteps(), startAt: 'tomorrow', clock: 'virtual' })).toEqual([
    'startAt: must be a date and time, such as 2026-01-05T08:00:00Z',
  ]);
});

test('names within a repeat, a condition, a fault rule and an assertion are looked for as well', async () => {
  const group = 'Winter@Agents';
  const lose = { choice: { kind: 'all' }, effect: { kind: 'lose' } };
  const steps = [
    { repeat: { until: { belief: 'in-step', group } }, steps: [good, { until: { state: 'Active', group } }] },
    { until: { notifications: { group }, atLeast: 1 } },
    { until: { statistic: 'hitRatio', group: '*', callingList: '301', atLeast: 0 } },
    { faults: [{ ...lose, match: { groups: ['*', group] } }] },
    { assert: { of: { group }, order: [{ group }] } },
    { schedule: { group, remove: true } },
    { options: {}, group },
  ];
  expect((await faults(withSteps(...steps))).map((fault) => fault.split(':')[0])).toEqual([
    'steps[0].repeat.until.group',
    'steps[0].steps[1].until.group',
    'steps[1].until.notifications.group',
    'steps[2].until.callingList',
    'steps[3].faults[0].match.groups[1]',
    'steps[4].assert.of.group',
    'steps[4].assert.order[0].group',
    'steps[5].schedule.group',
    'steps[6].group',
  ]);
});
