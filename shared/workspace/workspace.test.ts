import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workspaceExample } from '../testing/examples.ts';
import { faultPaths } from '../testing/faults.ts';
import { campaignGroupName } from './campaign-group.ts';
import { emptyWorkspace, workspaceSchema } from './workspace.ts';

const faults = (raw: unknown) => faultPaths(workspaceSchema, raw);

test('the example of the format is taken as it stands', () => {
  const example = JSON.parse(workspaceExample);
  expect(workspaceSchema.parse(example)).toEqual(example);
});

test('what may be left out has a default', () => {
  expect(workspaceSchema.parse({ version: 1 })).toEqual({
    version: 1,
    application: 'OCS',
    tenant: { name: 'Unknown', ccid: 'Unknown' },
    options: {},
    campaignGroups: [],
    schedules: [],
    responseRules: [],
    wireProfile: '8.1.517.04',
  });
  expect(emptyWorkspace).toEqual(workspaceSchema.parse({ version: 1 }));
});

const rule = (id: string, answer: object = {}) => ({
  id,
  name: id,
  respond: [{ kind: 'answer', status: 503, ...answer }],
});

const group = (dbid: number, extra: object = {}) => ({
  dbid: String(dbid),
  guid: `6f1c3a0e-6a4b-4b0e-9d0a-${String(dbid).padStart(12, '0')}`,
  campaign: `Campaign${dbid}`,
  group: 'Agents',
  ...extra,
});
const withGroups = (...campaignGroups: object[]) => ({ version: 1, campaignGroups });

test('template, queue, options and Calling Lists stay absent when they are', () => {
  expect(workspaceSchema.parse(withGroups(group(101))).campaignGroups).toEqual([
    { ...group(101), agents: 10, callsInProgressSeconds: 2, unloadSeconds: 0.2, autoComplete: false },
  ]);
});

test('a tenant that is empty or not set is Unknown', () => {
  const tenant = (raw: object) => workspaceSchema.parse({ version: 1, tenant: raw }).tenant;
  expect(tenant({})).toEqual({ name: 'Unknown', ccid: 'Unknown' });
  expect(tenant({ name: '', ccid: '' })).toEqual({ name: 'Unknown', ccid: 'Unknown' });
  expect(tenant({ name: 'Environment' })).toEqual({ name: 'Environment', ccid: 'Unknown' });
});

test('the name is derived', () => {
  expect(campaignGroupName({ campaign: 'Spring', group: 'Agents' })).toBe('Spring@Agents');
});

test('what is saved is read back as it was', () => {
  const workspace = workspaceSchema.parse(JSON.parse(workspaceExample));
  expect(workspaceSchema.parse(JSON.parse(JSON.stringify(workspace)))).toEqual(workspace);
});

test.each([
  ['version', {}],
  ['version', { version: 2 }],
  ['version', { version: '1' }],
  ['Version', { version: 1, Version: 1 }],
  ['["two words"]', { version: 1, 'two words': 1 }],
  ['application', { version: 1, application: '' }],
  ['tenant.dbid', { version: 1, tenant: { dbid: '1' } }],
  ['tenant.ccid', { version: 1, tenant: { ccid: 7 } }],
  ['options.http-response-timeout', { version: 1, options: { 'http-response-timeout': 0 } }],
  ['options.http-retries', { version: 1, options: { 'http-retries': 3 } }],
  ['campaignGroups', { version: 1, campaignGroups: {} }],
  ['schedules[0]', { version: 1, schedules: ['08:00'] }],
  ['schedules[0].campaignGroup', { version: 1, schedules: [{ campaignGroup: '101', actions: [] }] }],
  ['responseRules[0].respond', { version: 1, responseRules: [{ id: 'a', name: 'A' }] }],
  ['responseRules[0].respond[0].status', { version: 1, responseRules: [rule('a', { status: 99 })] }],
  ['responseRules[0].state', { version: 1, responseRules: [{ ...rule('a'), state: 5 }] }],
  ['responseRules[1].id', { version: 1, responseRules: [rule('a'), rule('a')] }],
  ['wireProfile', { version: 1, wireProfile: '8.1.600' }],
  ['', null],
  ['', []],
  ['', 'text'],
])('a fault at %s', (path, raw) => {
  expect(faults(raw)).toEqual([path]);
});

const list = { dbid: '301', name: 'A', records: 10, hitRatio: 0.5 };

test.each([
  ['dbid', { dbid: 101 }],
  ['dbid', { dbid: '0' }],
  ['dbid', { dbid: '01' }],
  ['dbid', { dbid: '__proto__' }],
  ['guid', { guid: 'x' }],
  ['campaign', { campaign: '' }],
  ['campaign', { campaign: 'x'.repeat(256) }],
  ['group', { group: undefined }],
  ['template', { template: '' }],
  ['queue', { queue: 8001 }],
  ['agents', { agents: -1 }],
  ['agents', { agents: 1.5 }],
  ['callsInProgressSeconds', { callsInProgressSeconds: -1 }],
  ['unloadSeconds', { unloadSeconds: 86_401 }],
  ['autoComplete', { autoComplete: 'yes' }],
  ['dialMode', { dialMode: 1 }],
  ['name', { name: 'Spring@Agents' }],
  ['options.http-response-timeout', { options: { 'http-response-timeout': 10 } }],
  ['options.campaigngroup-states-uri', { options: { 'campaigngroup-states-uri': 'ocs' } }],
  ['callingLists[1].dbid', { callingLists: [list, list] }],
  ['callingLists[0].hitRatio', { callingLists: [{ ...list, hitRatio: 1.1 }] }],
  ['callingLists[0].records', { callingLists: [{ ...list, records: 0.5 }] }],
  ['callingLists[0].size', { callingLists: [{ ...list, size: 1 }] }],
])('a fault at campaignGroups[1].%s', (path, extra) => {
  expect(faults(withGroups(group(101), group(102, extra)))).toEqual([`campaignGroups[1].${path}`]);
});

test('what stands at the very bounds is taken, and what is beyond them is not', () => {
  const text = (length: number) => 'x'.repeat(length);
  const low = { agents: 0, callsInProgressSeconds: 0, unloadSeconds: 0, queue: '', campaign: 'A', group: 'B' };
  const high = { agents: 100_000, callsInProgressSeconds: 86_400, unloadSeconds: 86_400, queue: text(255) };
  const lists = [
    { ...list, dbid: '1', records: 0, hitRatio: 0, name: 'A' },
    { ...list, dbid: '9'.repeat(19), records: 100_000_000, hitRatio: 1, name: text(255) },
  ];
  expect(faults(withGroups(group(1, low), group(2, { ...high, callingLists: lists })))).toEqual([]);
  expect(faults({ version: 1, application: 'A', tenant: { name: text(255), ccid: text(255) } })).toEqual([]);
  expect(faults({ version: 1, application: text(256), tenant: { name: text(256), ccid: text(256) } }).sort()).toEqual([
    'application',
    'tenant.ccid',
    'tenant.name',
  ]);
  const tooMany = { ...list, dbid: '9'.repeat(20), records: 100_000_001 };
  expect(faults(withGroups(group(1, { agents: 100_001, queue: text(256), callingLists: [tooMany] }))).sort()).toEqual([
    'campaignGroups[0].agents',
    'campaignGroups[0].callingLists[0].dbid',
    'campaignGroups[0].callingLists[0].records',
    'campaignGroups[0].queue',
  ]);
});

test('DBID, GUID and name are unique, and the fault names the first owner', () => {
  const twice = { dbid: '101', guid: group(101).guid.toUpperCase(), campaign: 'Campaign101' };
  const raw = withGroups(group(101), group(102), group(103, twice));
  expect(faults(raw)).toEqual(['campaignGroups[2].dbid', 'campaignGroups[2].guid', 'campaignGroups[2].campaign']);
  const parsed = workspaceSchema.safeParse(raw);
  for (const issue of parsed.error?.issues ?? []) expect(issue.message).toContain('is taken by campaignGroups[0]');
});

test('one Campaign run by two Groups, and a Calling List of two Campaigns, are allowed', () => {
  const callingLists = [list, { ...list, dbid: '302' }];
  const shared = { campaign: 'Spring', callingLists };
  expect(faults(withGroups(group(101, shared), group(102, { ...shared, group: 'Places' })))).toEqual([]);
});

test('every fault of a file is named at once', () => {
  expect(faults({ version: 1, x: 1, y: 2, options: { z: 3 }, campaignGroups: [{ a: 4 }] }).sort()).toEqual([
    'campaignGroups[0].a',
    'campaignGroups[0].campaign',
    'campaignGroups[0].dbid',
    'campaignGroups[0].group',
    'campaignGroups[0].guid',
    'options.z',
    'x',
    'y',
  ]);
});

test('no JSON makes it throw, and keys of the prototype do no harm', () => {
  const raw = fc.oneof(
    fc.jsonValue(),
    fc.jsonValue().map((campaignGroups) => ({ version: 1, campaignGroups })),
    fc.jsonValue().map((options) => withGroups(group(101, { options }))),
  );
  fc.assert(
    fc.property(raw, (value) => {
      faults(value);
    }),
  );
  const hostile = '{ "version": 1, "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } } }';
  expect(faults(JSON.parse(hostile))).toEqual(['__proto__', 'constructor']);
  expect('polluted' in {}).toBe(false);
});
