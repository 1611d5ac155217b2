import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarioExample } from '../testing/examples.ts';
import { faultPaths } from '../testing/faults.ts';
import { scenarioSchema } from './scenario.ts';

const faults = (raw: unknown) => faultPaths(scenarioSchema, raw);
const withSteps = (...steps: unknown[]) => ({ version: 1, name: 'Test', steps });
const good = { do: 'load', group: 'Spring@Agents' };
/** The faults of one step, which stands at [3]. */
const stepFaults = (step: unknown) => faults(withSteps(good, good, good, step));

test('the example of the format is taken as it stands', () => {
  const example = JSON.parse(scenarioExample);
  expect(scenarioSchema.parse(example)).toEqual({ ...example, seed: 1, clock: 'real' });
});

test('the optional entries at the top', () => {
  const optional = { seed: 7, clock: 'virtual', startAt: '2026-01-05T08:00:00Z', workspaceFile: 'day.json' };
  expect(scenarioSchema.parse({ ...withSteps(), ...optional })).toEqual({ ...withSteps(), ...optional });
  expect(faults({ ...withSteps(), seed: 0, name: 'A', startAt: '2026-01-05T09:00:00.5+01:00' })).toEqual([]);
  expect(faults({ ...withSteps(), seed: -1, name: 'x'.repeat(256) })).toEqual(['name', 'seed']);
});

test.each([
  good,
  { do: 'start', group: 'A@B', dialMode: 3 },
  { do: 'start', group: 'A@B', dialMode: 6, expect: 'InvalidParameter' },
  { do: 'set-mode', group: '*', dialMode: 5, optimizeBy: 3, optimizeGoal: 20 },
  { do: 'stop', group: '*', expect: 'CampaignNotStarted' },
  { do: 'load', group: '*', expect: 'CampaignAlreadyLoaded' },
  { do: 'start', group: 'A@B', dialMode: 1, expect: 'CampaignAlreadyStarted' },
  { do: 'set-mode', group: 'A@B', dialMode: 8, expect: 'InvalidCampaignMode' },
  { do: 'complete', group: 'A@B', expect: 'CampaignNotLoaded' },
  { do: 'start', group: 'A@B', dialMode: 1, expect: 'CampaignGroupsExcluded' },
  { wait: 0 },
  { wait: 2.5 },
  { options: {} },
  { options: { 'send-campaigngroup-states': false, 'campaigngroup-states-uri': '' } },
  { statistics: { group: '*', busyFactor: 0, hitRatio: null, overdialRate: 1.5, timeToComplete: 600 } },
  { statistics: { group: 'A@B', callingList: '301', hitRatio: 0.3, timeToComplete: null } },
  { statistics: { group: 'A@B', release: true } },
  { statistics: { group: 'A@B', callingList: '301', release: true } },
])('the step %j is good, and stays as it is', (step) => {
  expect(scenarioSchema.parse(withSteps(step)).steps).toEqual([step]);
});

test.each([
  ['steps[3].dialMode', { do: 'start', group: 'A@B', dialMode: '1' }],
  ['steps[3].dialMode', { do: 'start', group: 'A@B' }],
  ['steps[3].dialMode', { do: 'set-mode', group: 'A@B', dialMode: 1.5 }],
  ['steps[3].optimizeGoal', { do: 'start', group: 'A@B', dialMode: 1, optimizeBy: 1, optimizeGoal: '85' }],
  ['steps[3].dialMode', { do: 'load', group: 'A@B', dialMode: 1 }],
  ['steps[3].group', { do: 'load' }],
  ['steps[3].group', { do: 'load', group: '' }],
  ['steps[3].expect', { do: 'load', group: 'A@B', expect: 'NotLoaded' }],
  ['steps[3].do', { do: 'fly', group: 'A@B' }],
  ['steps[3].do', { do: 1, group: 'A@B' }],
  ['steps[3].wait', { do: 'load', group: 'A@B', wait: 1 }],
  ['steps[3].wait', { wait: -1 }],
  ['steps[3].wait', { wait: '2.5' }],
  ['steps[3].next', { wait: 1, next: 'stop' }],
  ['steps[3].options', { options: null }],
  ['steps[3].options.http-response-timeout', { options: { 'http-response-timeout': 0 } }],
  ['steps[3].options.http-retries', { options: { 'http-retries': 3 } }],
  ['steps[3].statistics.group', { statistics: { busyFactor: 1 } }],
  ['steps[3].statistics.busyFactor', { statistics: { group: 'A@B', busyFactor: -0.1 } }],
  ['steps[3].statistics.hitRatio', { statistics: { group: 'A@B', hitRatio: '30 %' } }],
  ['steps[3].statistics.busyFactor', { statistics: { group: 'A@B', callingList: '301', busyFactor: 1 } }],
  ['steps[3].statistics.speed', { statistics: { group: 'A@B', busyFactor: 1, speed: 1 } }],
  ['steps[3].statistics.release', { statistics: { group: 'A@B', release: false } }],
  ['steps[3]', {}],
  ['steps[3]', { load: 'A@B' }],
  ['steps[3]', null],
  ['steps[3]', 'load'],
  ['steps[3]', [good]],
])('a fault at %s', (path, step) => {
  expect(stepFaults(step)).toEqual([path]);
});

test.each([
  ['steps[3].until.state', { until: { state: 'Flying', group: 'A@B' } }],
  ['steps[3].until', { until: { group: 'A@B' } }],
  ['steps[3].until.atLeast', { until: { notifications: {}, atLeast: 0 } }],
  ['steps[3].until.notifications.kind', { until: { notifications: { kind: 'all' }, atLeast: 1 } }],
  ['steps[3].until.belief', { until: { belief: 'true', group: 'A@B' } }],
  ['steps[3].until', { until: { statistic: 'busyFactor', group: 'A@B' } }],
  ['steps[3].until.statistic', { until: { statistic: 'busyFactor', group: 'A@B', callingList: '301', atLeast: 1 } }],
  ['steps[3].timeout', { until: { state: 'Active', group: 'A@B' }, timeout: -1 }],
  ['steps[3].steps', { repeat: 2, steps: [] }],
  ['steps[3].steps[1].wait', { repeat: 2, steps: [good, { wait: -1 }] }],
  ['steps[3].steps[0].steps[0].group', { repeat: 2, steps: [{ repeat: 1, steps: [{ do: 'load' }] }] }],
  ['steps[3].repeat', { repeat: 0, steps: [good] }],
  ['steps[3].options.http-connection-pool-size', { options: { 'http-connection-pool-size': 5 }, group: 'A@B' }],
  ['steps[3].sending', { sending: 'stop' }],
  ['steps[3].assert', { assert: {} }],
  ['steps[3].assert.exactly', { assert: { exactly: true, count: 1 } }],
  ['steps[3].assert.order[0].action', { assert: { order: [{ action: 'fly' }] } }],
  ['steps[3].assert.of.group', { assert: { count: 1, of: { group: '' } } }],
])('a fault at %s of a later step', (path, step) => {
  expect(stepFaults(step)).toEqual([path]);
});

test.each([
  ['version', { ...withSteps(), version: 2 }],
  ['name', { ...withSteps(), name: '' }],
  ['seed', { ...withSteps(), seed: 1.5 }],
  ['clock', { ...withSteps(), clock: 'fast' }],
  ['startAt', { ...withSteps(), startAt: '2026-01-05' }],
  ['workspaceFile', { ...withSteps(), workspaceFile: 7 }],
  ['steps', { version: 1, name: 'Test', steps: {} }],
  ['speed', { ...withSteps(), speed: 10 }],
  ['', []],
  ['', 1],
])('a fault at "%s"', (path, raw) => {
  expect(faults(raw)).toEqual([path]);
});

test('the faults of all steps are named at once', () => {
  expect(faults(withSteps({ wait: -1 }, good, { do: 'load' }, {}))).toEqual([
    'steps[0].wait',
    'steps[2].group',
    'steps[3]',
  ]);
});

test('the key of a prototype names no step', () => {
  expect(stepFaults(JSON.parse('{ "__proto__": { "do": "load", "group": "A@B" } }'))).toEqual(['steps[3]']);
  expect(stepFaults(JSON.parse('{ "constructor": 1 }'))).toEqual(['steps[3]']);
});

test('no JSON makes it throw', () => {
  const step = fc.oneof(
    fc.jsonValue(),
    fc.record({
      do: fc.constantFrom('load', 'start', 'set-mode', 'fly'),
      group: fc.jsonValue(),
      dialMode: fc.jsonValue(),
    }),
    fc.record({ statistics: fc.jsonValue() }),
    fc.record({ options: fc.jsonValue() }),
  );
  const scenario = fc.array(step, { minLength: 1 }).map((steps) => withSteps(...steps));
  fc.assert(
    fc.property(scenario, (raw) => {
      for (const path of faults(raw)) expect(path).toMatch(/^steps\[\d+\]/);
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (raw) => {
      expect(faults(raw)).not.toEqual([]);
    }),
  );
});
