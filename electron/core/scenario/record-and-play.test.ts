import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { good, groupOf } from '../testing/open-engine.ts';
import { bodyOf } from '../testing/play.ts';
import { type Stage, stageWith } from '../testing/stage.ts';
import { playScenario } from './play-scenario.ts';
import { parseScenario } from './read-scenario.ts';

const list = { dbid: '301', name: 'A', records: 400, hitRatio: 0.4 };
const groups = [
  groupOf('101', { callsInProgressSeconds: 3, unloadSeconds: 0.4, callingLists: [list], agents: 5 }),
  groupOf('102', { group: 'Group 101', agents: 3 }),
  groupOf('103'),
];
const silent = { step: () => undefined, notification: () => undefined };

type Deed =
  | { readonly request: CallInput<'groups.request'>['request']; readonly dbids: string[] }
  | { readonly wait: number }
  | { readonly pin: CallInput<'groups.pin'> }
  | { readonly interval: number; readonly dbid?: string | undefined }
  | { readonly sending: 'hold' | 'resume' }
  | { readonly faults: CallInput<'faults.set'>['rules'] };

const dbid = fc.constantFrom('101', '102', '103');
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      dbids: fc.uniqueArray(dbid, { minLength: 1, maxLength: 3 }),
      request: fc.constantFrom<CallInput<'groups.request'>['request']>(
        { do: 'load' },
        { do: 'load' },
        { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 },
        { do: 'start', dialMode: 3 },
        { do: 'set-mode', dialMode: 2 },
        { do: 'stop' },
        { do: 'unload' },
        { do: 'force-unload' },
        { do: 'complete' },
      ),
    }),
  },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 30_000 }).map((ms) => ({ wait: ms / 1_000 })) },
  {
    weight: 1,
    arbitrary: fc.record({ pin: fc.record({ dbid, set: fc.constant({ busyFactor: 0.5, hitRatio: null }) }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ interval: fc.constantFrom(0, 7, 20), dbid: fc.option(dbid, { nil: undefined }) }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Deed>({ sending: 'hold' }, { sending: 'resume' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Deed>(
      { faults: [] },
      {
        faults: [
          {
            id: 'a',
            match: { dbids: ['101'] },
            choice: { kind: 'all' },
            effect: { kind: 'payload', fault: { kind: 'extra-field' } },
          },
        ],
      },
    ),
  },
);

async function carryOut({ engine, wait }: Stage, doing: Deed): Promise<void> {
  if ('wait' in doing) return wait(doing.wait);
  if ('request' in doing) await good(engine, 'groups.request', doing);
  else if ('pin' in doing) await good(engine, 'groups.pin', doing.pin);
  else if ('faults' in doing) await good(engine, 'faults.set', { rules: doing.faults });
  else if ('sending' in doing) await good(engine, `sending.${doing.sending}`, {});
  else {
    const settings = { 'campaigngroup-states-interval': doing.interval };
    await good(engine, 'options.set', doing.dbid === undefined ? { settings } : { dbid: doing.dbid, settings });
  }
}

/** What was sent, times apart. */
function sentBodies(notifications: readonly NotificationDetail[], from = 0): object[] {
  return notifications
    .filter(({ seq, outcome }) => seq > from && outcome === 'accepted')
    .map((detail) => ({ ...bodyOf(detail), GSW_DATE_TIME: '' }));
}

/** Does this before and while a recording runs; gives what was sent while it ran, and what its play sends. */
async function recordAndPlay(before: readonly Deed[], deeds: readonly Deed[], options: object = {}) {
  const stage = await stageWith(groups, { 'campaigngroup-states-interval': 20, ...options });
  const { engine, receiver } = stage;
  for (const doing of before) await carryOut(stage, doing);
  await stage.wait(5);
  const from = stage.notifications().at(-1)?.seq ?? 0;
  await good(engine, 'scenario.record', {});
  for (const doing of deeds) await carryOut(stage, doing);
  await stage.wait(5);
  await good(engine, 'scenario.stop-recording', {});
  const { text } = await good(engine, 'scenario.recording', { name: 'Recorded' });
  const recorded = sentBodies(stage.notifications(), from);
  const loaded = await parseScenario(text, 'Recorded', null);
  if (!loaded.ok) throw new Error(`${JSON.stringify(loaded.error)}\n${text}`);
  const settings = { version: 'test', receiver: false, uri: receiver.uri, speed: 1 };
  const played = await playScenario(loaded.value, settings, silent);
  expect(played.steps.filter(({ asExpected }) => !asExpected)).toEqual([]);
  await engine.close();
  return { recorded, played: sentBodies(played.notifications), text };
}

test('whatever the operator does, the recording sends the same bodies when it is played', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 25, size: 'max' }), async (deeds) => {
      // Most requests are refused by what is not loaded.
      const begun: Deed = { request: { do: 'load' }, dbids: ['101', '102', '103'] };
      const { recorded, played } = await recordAndPlay([], [begun, ...deeds]);
      expect(played).toEqual(recorded);
      compared += recorded.length;
    }),
    { numRuns: 40 },
  );
  expect(compared).toBeGreaterThan(200);
});

test('Campaign Groups that were loaded before the recording are brought there without a word', async () => {
  const before: Deed[] = [
    { request: { do: 'load' }, dbids: ['101', '102'] },
    { request: { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 }, dbids: ['101'] },
    { wait: 30 },
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 10, size: 'max' }), async (deeds) => {
      // Their beat begins anew in a play, so there is none here.
      const still = deeds.filter((one) => !('interval' in one));
      const { recorded, played } = await recordAndPlay(before, still, { 'campaigngroup-states-interval': 0 });
      expect(played).toEqual(recorded);
    }),
    {
      numRuns: 15,
      // The first that is sent is made by time alone: what it says must be pinned before, not when it is made.
      examples: [[[{ pin: { dbid: '101', set: { busyFactor: 0.5 } } }, { request: { do: 'unload' }, dbids: ['101'] }]]],
    },
  );
});

test('the file has a line for each step', async () => {
  const { text } = await recordAndPlay(
    [],
    [{ request: { do: 'load' }, dbids: ['103'] }, { wait: 2.5 }, { request: { do: 'force-unload' }, dbids: ['103'] }],
  );
  const none = '"busyFactor": null, "hitRatio": null, "overdialRate": null, "timeToComplete": null';
  expect(text.slice(text.indexOf('  "steps"'))).toBe(`  "steps": [
    { "statistics": { "group": "Campaign 103@Group 103", ${none} } },
    { "do": "load", "group": "Campaign 103@Group 103" },
    { "wait": 2.5 },
    { "do": "force-unload", "group": "Campaign 103@Group 103" },
    { "wait": 5 }
  ]
}
`);
});

test('the changes of chosen rows are made again, from where the first of them began', async () => {
  const stage = await stageWith(groups, { 'campaigngroup-states-interval': 0 });
  const { engine, receiver } = stage;
  await stage.ask(['101', '102'], 'load');
  await stage.ask('101', { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 });
  await stage.wait(90);
  await stage.ask('101', { do: 'set-mode', dialMode: 2 });
  await stage.wait(10);
  await stage.ask('101', { do: 'complete' });
  await stage.ask('102', 'unload');
  await stage.wait(10);
  // Without the two loads, and without the start.
  const chosen = stage.notifications().slice(3);
  const seqs = chosen.map(({ seq }) => seq);
  const { text, leftOut } = await good(engine, 'scenario.of-rows', { seqs, name: 'Rows' });
  const loaded = await parseScenario(text, 'Rows', null);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const settings = { version: 'test', receiver: false, uri: receiver.uri, speed: 1 };
  const played = await playScenario(loaded.value, settings, silent);
  expect(leftOut).toEqual([]);
  expect(sentBodies(chosen).map((body) => (body as Record<string, unknown>).GSW_CAMPAIGN_GROUP_ACTION)).toEqual([
    11, 10, 8, 8,
  ]);
  expect(sentBodies(played.notifications)).toEqual(sentBodies(chosen));
});
