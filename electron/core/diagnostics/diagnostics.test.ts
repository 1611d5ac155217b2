import { homedir, hostname } from 'node:os';
import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { engineWith, good, groupOf } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { CrashFolder } from './crash-folder.ts';
import { bodyShape, maskForReport } from './mask-for-report.ts';

const window = {
  browser: 'Chromium',
  language: 'en',
  view: 'groups',
  theme: 'dark',
  timeZone: 'local',
  width: 1_440,
  height: 900,
  pixelRatio: 1,
};

test('versions, settings, counts and the last rows are in it; names, texts of bodies and secrets are not', async () => {
  const receiver = await localReceiver();
  const profileFolder = await temporaryFolder();
  const engine = await engineWith(
    [
      {
        ...groupOf('101'),
        campaign: 'Secret Campaign',
        callingLists: [{ dbid: '9', name: 'Secret List', records: 5, hitRatio: 0.5 }],
      },
    ],
    {
      'send-campaigngroup-states': true,
      'campaigngroup-states-uri': `${receiver.uri}?api_key=k-e-y`,
    },
    { profileFolder },
  );
  new CrashFolder(`${profileFolder}/crashes`, '1').keep('page', new Error('planted'));
  await good(engine, 'window.keep', { name: 'preferences', text: '{"logFilter":"group:Secret"}' });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await eventually(() => expect(engine.state.traffic.accepted).toBe(1));
  const { text } = await good(engine, 'diagnostics.text', { window });
  const report = JSON.parse(text) as Record<string, unknown>;
  expect(report).toMatchObject({
    program: { version: 'test', safeMode: false, runsOn: { node: process.versions.node } },
    window: { theme: 'dark', kept: { preferences: '28 characters' } },
    settings: {
      options: { 'campaigngroup-states-uri': expect.stringMatching(/\?api_key=\*\*\*$/) },
      retention: { days: 30, mebibytes: 2_048 },
    },
    workspace: { campaignGroups: 1, callingLists: 1, byState: { active: 1 } },
    health: { journal: null },
    counters: { traffic: { accepted: 1 } },
    failures: { newest: [{ report: { what: 'page', error: { message: 'planted' } } }] },
  });
  expect(report.log).toMatchObject([
    {
      id: 81000,
      dbid: '101',
      outcome: 'accepted',
      status: 200,
      body: { GSW_CAMPAIGN_GROUP_ACTION: 7, GSW_CAMPAIGN_GROUP_NAME: '***' },
    },
  ]);
  for (const secret of ['Secret', 'k-e-y', hostname(), homedir()]) expect(text).not.toContain(secret);
});

test.each([
  ['ends with password=a1, then', 'ends with password=***, then'],
  ['Authorization: Basic abc==', 'Authorization: Basic ***'],
  ['lies in /home/me/profile', 'lies in ~/profile'],
  ['at 12:30, status=200', 'at 12:30, status=200'],
])('%s', (text, expected) => {
  expect(maskForReport(text, '/home/me')).toBe(expected);
});

test('a body that is no JSON is told by its length, a nested one by its shape', () => {
  expect(bodyShape('secret words')).toBe('*** (12 characters that are no JSON)');
  expect(bodyShape('{"a":[{"b":"x","c":null,"pin":7,"api_key":7}]}')).toEqual({
    a: [{ b: '***', c: null, pin: 7, api_key: '***' }],
  });
});
