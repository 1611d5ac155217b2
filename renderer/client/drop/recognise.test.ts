import { expect, test } from 'vitest';
import { recognise } from './recognise.ts';

const file = (name: string, content = '') => new File([content], name);
const workspace = '{ "version": 1, "campaignGroups": [] }';
const line = '14:20:00.000 Trc 81001 Sending periodic HTTP status notification';

test.each([
  ['a log by its name', [file('OCS.20261122_142055_851.log')], 'logs'],
  ['segments, one of them old', [file('ocs.log'), file('ocs.log.3'), file('ocs.TXT')], 'logs'],
  ['a log without an ending, by its lines', [file('ocs', line)], 'logs'],
  ['a workspace', [file('calls.json', workspace)], 'workspace'],
  ['a workspace with a byte order mark', [file('calls.JSON', `\uFEFF${workspace}`)], 'workspace'],
  ['what is no JSON, for its faults to be listed', [file('calls.json', '{ broken')], 'workspace'],
  ['a scenario', [file('day.json', '{ "version": 1, "steps": [] }')], 'scenario'],
  ['a scenario by its own ending', [file('day.cgcscenario', '{ "version": 1, "steps": [] }')], 'scenario'],
])('%s', async (_what, files, kind) => {
  expect((await recognise(files)).kind).toBe(kind);
});

test.each([
  ['a picture', [file('window.png', '\u0089PNG\u0000')], 'unknown'],
  ['some other JSON', [file('package.json', '{ "name": "x" }')], 'unknown'],
  ['a list in JSON', [file('list.json', '[1]')], 'unknown'],
  ['a log and a picture', [file('ocs.log'), file('window.png', 'x')], 'unknown'],
  ['a log and a workspace', [file('ocs.log'), file('calls.json', workspace)], 'mixed'],
  ['two workspaces', [file('a.json', workspace), file('b.json', workspace)], 'mixed'],
  ['nothing', [], 'unknown'],
])('%s cannot be opened', async (_what, files, why) => {
  expect(await recognise(files)).toEqual({ kind: 'nothing', why });
});
