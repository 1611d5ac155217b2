import { expect, test } from 'vitest';
import { groupOf } from '../testing/open-engine.ts';
import { bodyOf, playOf, sentOf } from '../testing/play.ts';

const one = 'Campaign 101@Group 101';
const load = { do: 'load', group: one };
const predictive = { dialMode: 1, optimizeBy: 1, optimizeGoal: 85 };

test('steps run one after another as an OCS Client, each with its result', async () => {
  const played = await playOf([
    load,
    { do: 'start', group: one, ...predictive },
    { do: 'set-mode', group: one, dialMode: 2 },
    { do: 'stop', group: one },
    { do: 'start', group: one, dialMode: 3 },
    { do: 'complete', group: one },
  ]);
  expect(played.passed).toBe(true);
  expect(played.steps).toEqual(played.told);
  expect(
    played.steps.map(({ index, accepted, refusal, asExpected }) => [index, accepted, refusal, asExpected]),
  ).toEqual([0, 1, 2, 3, 4, 5].map((index) => [index, true, null, true]));
  const actions = played.notifications.map((detail) => bodyOf(detail));
  expect(actions.map((body) => [body.GSW_CAMPAIGN_GROUP_ACTION, body.GSW_CAMPAIGN_GROUP_ACTOR])).toEqual(
    [7, 9, 11, 10, 9, 10, 8].map((action) => [action, 1]),
  );
});

test('a refusal that is expected is as expected, and is still not an acceptance', async () => {
  const { passed, steps } = await playOf([{ do: 'stop', group: one, expect: 'CampaignNotLoaded' }]);
  expect(passed).toBe(true);
  expect(steps).toMatchObject([
    {
      index: 0,
      accepted: false,
      refusal: 'CampaignNotLoaded',
      asExpected: true,
      words: `stop ${one}: refused as expected: CampaignNotLoaded`,
    },
  ]);
});

test.each([
  [
    'a refusal that nobody expected',
    { do: 'stop', group: one },
    { accepted: false, refusal: 'CampaignNotLoaded' },
    'refused: CampaignNotLoaded. It is not loaded; load it first.',
  ],
  [
    'another refusal than the one expected',
    { do: 'stop', group: one, expect: 'CampaignNotStarted' },
    { accepted: false, refusal: 'CampaignNotLoaded' },
    'refused: CampaignNotLoaded. It is not loaded; load it first.; CampaignNotStarted was expected',
  ],
  [
    'an acceptance where a refusal was expected',
    { ...load, expect: 'CampaignAlreadyLoaded' },
    { accepted: true, refusal: null },
    'accepted; CampaignAlreadyLoaded was expected',
  ],
])('%s does not pass, and the play goes on', async (_words, step, result, words) => {
  const { passed, steps } = await playOf([step, { wait: 1 }]);
  expect(passed).toBe(false);
  expect(steps).toHaveLength(2);
  expect(steps[0]).toMatchObject({ ...result, asExpected: false, words: `${step.do} ${one}: ${words}` });
});

test('"*" is every Campaign Group in the order of the file', async () => {
  const groups = ['3', '20', '101', '1'].map((dbid) => groupOf(dbid));
  const played = await playOf(
    [
      { do: 'load', group: '*' },
      { do: 'force-unload', group: '*' },
    ],
    { groups },
  );
  expect(played.passed).toBe(true);
  expect(sentOf(played)).toEqual([
    ...['3', '20', '101', '1'].map((dbid) => `0: ${dbid} 7 4`),
    ...['3', '20', '101', '1'].map((dbid) => `0: ${dbid} 8 0`),
  ]);
});

test('"*" is accepted when all accept, and refused as expected when all refuse so', async () => {
  const groups = [groupOf('101'), groupOf('102')];
  const { steps } = await playOf(
    [
      load,
      { do: 'load', group: '*' },
      { do: 'load', group: '*', expect: 'CampaignAlreadyLoaded' },
      { do: 'stop', group: one, expect: 'CampaignNotStarted' },
      { do: 'force-unload', group: one },
      { do: 'load', group: '*', expect: 'CampaignAlreadyLoaded' },
    ],
    { groups },
  );
  expect(steps.map(({ accepted, asExpected }) => [accepted, asExpected])).toEqual([
    [true, true],
    [false, false],
    [false, true],
    [false, true],
    [true, true],
    [false, false],
  ]);
});

test('without any Campaign Group "*" is accepted, but no refusal can come', async () => {
  const { steps, passed } = await playOf(
    [
      { do: 'load', group: '*' },
      { do: 'load', group: '*', expect: 'CampaignAlreadyLoaded' },
    ],
    { groups: [] },
  );
  expect(steps.map(({ accepted, asExpected }) => [accepted, asExpected])).toEqual([
    [true, true],
    [true, false],
  ]);
  expect(passed).toBe(false);
});

test('statistics are pinned and released, of a Campaign Group and of a list', async () => {
  const groups = [groupOf('101', { callingLists: [{ dbid: '301', name: 'A', records: 1, hitRatio: 0.5 }] })];
  const { notifications, steps } = await playOf(
    [
      { statistics: { group: one, busyFactor: 0.85, hitRatio: null, timeToComplete: 0 } },
      { statistics: { group: one, callingList: '301', hitRatio: 0.31 } },
      load,
      { statistics: { group: '*', release: true } },
      { do: 'start', group: one, dialMode: 3 },
      { statistics: { group: one, callingList: '301', release: true } },
      { do: 'force-unload', group: one },
    ],
    { groups },
  );
  expect(steps.every(({ asExpected }) => asExpected)).toBe(true);
  const seen = notifications.map((detail) => {
    const body = bodyOf(detail);
    const [list] = body.GSW_CALLING_LISTS as Record<string, unknown>[];
    return [
      body.GSW_STAT_BUSY_FACTOR,
      body.GSW_STAT_HIT_RATIO,
      body.GSW_STAT_TIME_TO_COMPLETE,
      list?.GSW_STAT_HIT_RATIO,
    ];
  });
  expect(seen).toEqual([
    [0.85, null, 0, 0.31],
    [null, null, null, 0.31],
    [null, null, null, null],
  ]);
});

test('an options step counts at once', async () => {
  const played = await playOf([
    load,
    { wait: 30 },
    { options: { 'campaigngroup-states-interval': 10 } },
    { wait: 25 },
    { options: { 'send-campaigngroup-states': false } },
    { do: 'start', group: one, dialMode: 3 },
    { wait: 100 },
    { do: 'force-unload', group: one },
  ]);
  expect(played.steps.every(({ asExpected }) => asExpected)).toBe(true);
  expect(sentOf(played)).toEqual(['0: 101 7 4', '40: 101 0 4', '50: 101 0 4']);
});

test('a play that is stopped does no further step, and sends nothing more', async () => {
  const stop = new AbortController();
  const playing = playOf([load, { wait: 3_600 }, { do: 'force-unload', group: one }], {}, stop.signal);
  stop.abort();
  const { steps, notifications } = await playing;
  expect(steps.length).toBeLessThan(3);
  expect(notifications.every(({ outcome }) => outcome !== 'waiting' && outcome !== 'sending')).toBe(true);
});
