import { expect, test } from 'vitest';
import type { ConsoleState, GroupView, LastDelivery } from '../contract/state.ts';
import type { LossRule } from '../faults/loss-rule.ts';
import type { OptionSettings } from '../reporting/options.ts';
import { consoleState, groupView } from '../testing/console-state.ts';
import { type SilenceCause, type SilenceQuestion, type Stops, silenceCauses } from './advice.ts';
import { whySilent } from './why-silent.ts';

const now = 1_000_000;
const uri = 'http://127.0.0.1:8080/ocs';
const options: OptionSettings = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': uri };
const beat = { anchor: now + 3_500, intervalMs: 10_000 };

function group(dbid: string, changed: Partial<GroupView> = {}, own: OptionSettings = {}): GroupView {
  const view = groupView(dbid, { condition: { state: 4 }, beat, ...changed });
  return { ...view, configuration: { ...view.configuration, options: own as never } };
}

function last(outcome: LastDelivery['outcome'], errorClass: LastDelivery['errorClass'] = null): Partial<GroupView> {
  return { last: { seq: 1, id: 81000, outcome, at: now, status: null, errorClass, latencyMs: null } };
}

const well: ConsoleState = { ...consoleState(group('101'), group('102')), options };
const withGroups = (...views: GroupView[]): ConsoleState => ({ ...consoleState(...views), options });
const lose = (rule: Partial<LossRule> = {}): ConsoleState => ({
  ...well,
  faults: {
    rules: [{ id: '1', on: true, match: {}, choice: { kind: 'all' }, effect: { kind: 'lose' }, ...rule }],
    hits: {},
  },
});

function ask(state: ConsoleState, more: Partial<SilenceQuestion> = {}) {
  return whySilent({ state, isConnected: true, dbid: null, now, machineNow: now, ...more });
}

test('all is well: when the next periodic notification is due, and of which Campaign Group', () => {
  const later = { beat: { ...beat, anchor: now + 9_000 } };
  expect(ask(withGroups(group('101', later), group('102')))).toEqual({
    isWell: true,
    headline: 'It is being sent: next 81001 in 4 s, of Campaign102@Agents.',
    reasons: [],
  });
  const clock = { mode: { kind: 'virtual', speed: 10 }, wall: now, machine: now } as const;
  expect(ask({ ...well, clock }).headline).toBe(
    'It is being sent: next 81001 in 4 s of virtual time, of Campaign101@Agents.',
  );
  expect(ask(well, { dbid: '102' }).headline).toMatch(/Campaign102/);
});

type Row = readonly [
  what: string,
  state: ConsoleState,
  cause: SilenceCause,
  stops: Stops,
  sentence: RegExp,
  remedy: object,
  more?: Partial<SilenceQuestion>,
];
const notLoaded = { condition: { state: 0 }, beat: null } as const;
const interval0 = { 'campaigngroup-states-interval': 0 };
const held = (reason: 'restored' | 'operator'): ConsoleState => ({ ...well, sending: { held: true, reason } });
const builtIn = { ...well.receiver, listening: true, port: 8_080, uri };

const rows: readonly Row[] = [
  [
    'connection lost',
    well,
    'connection-lost',
    'everything',
    /no command reaches it/,
    { kind: 'reload' },
    { isConnected: false },
  ],
  ['no group', withGroups(), 'no-group', 'everything', /has no Campaign Group/, { command: 'group.create' }],
  [
    'a group that is gone',
    well,
    'no-group',
    'everything',
    /no longer exists/,
    { command: 'view.groups' },
    { dbid: '9' },
  ],
  ['a DBID that names no group', well, 'no-group', 'everything', /no longer/, {}, { dbid: 'constructor' }],
  ['held', held('operator'), 'held', 'everything', /All sending is held/, { command: 'sending.toggle' }],
  [
    'held since the restore',
    held('restored'),
    'held',
    'everything',
    /session was restored/,
    { command: 'sending.toggle' },
  ],
  [
    'off',
    { ...well, options: { 'campaigngroup-states-uri': uri } },
    'off',
    'everything',
    /Reporting is off/,
    { name: 'send-campaigngroup-states', value: true, dbids: null },
  ],
  [
    'off at all groups',
    withGroups(group('101', {}, { 'send-campaigngroup-states': false })),
    'off-at-group',
    'everything',
    /off at Campaign101@Agents/,
    { value: null, dbids: ['101'] },
  ],
  [
    'off at one group of two',
    withGroups(group('101', {}, { 'send-campaigngroup-states': false }), group('102')),
    'off-at-group',
    'some',
    /off at Campaign101/,
    { dbids: ['101'] },
  ],
  [
    'off everywhere',
    { ...consoleState(group('101', {}, { 'send-campaigngroup-states': false })), options: {} },
    'off-at-group',
    'everything',
    /off at/,
    { value: true },
  ],
  [
    'no URI',
    { ...well, options: { 'send-campaigngroup-states': true } },
    'no-uri',
    'everything',
    /is empty/,
    { command: 'receiver.listen' },
  ],
  [
    'no URI at two groups',
    withGroups(
      group('101', {}, { 'campaigngroup-states-uri': '' }),
      group('102', {}, { 'campaigngroup-states-uri': '' }),
    ),
    'no-uri-at-group',
    'everything',
    /2 Campaign Groups have no target/,
    { value: null, dbids: ['101', '102'] },
  ],
  [
    'a URI that cannot be',
    { ...well, options: { ...options, 'campaigngroup-states-uri': 'ftp://x/' } },
    'uri-invalid',
    'everything',
    /must be an absolute/,
    { kind: 'show-options', dbid: null },
  ],
  [
    'a URI at a group that cannot be',
    withGroups(group('101', {}, { 'campaigngroup-states-uri': 'x' })),
    'uri-invalid',
    'everything',
    /must be/,
    { dbid: '101' },
  ],
  [
    'time stands still',
    { ...well, clock: { mode: { kind: 'virtual', speed: 0 }, wall: now, machine: now } },
    'clock-stands',
    'periodic',
    /stands still/,
    { command: 'clock.pause' },
  ],
  [
    'nothing loaded',
    withGroups(group('101', notLoaded), group('102', notLoaded)),
    'not-loaded',
    'periodic',
    /No Campaign Group is loaded/,
    { command: 'group.load', dbids: ['101', '102'], label: 'Load 2 Campaign Groups' },
  ],
  [
    'one not loaded',
    withGroups(group('101', notLoaded), group('102')),
    'not-loaded',
    'periodic',
    /Campaign101@Agents is not loaded/,
    { label: 'Load Campaign101@Agents' },
    { dbid: '101' },
  ],
  [
    'being unloaded',
    withGroups(group('101', { condition: { state: 1 }, transitionEndsAt: now + 2_500 })),
    'in-transition',
    'periodic',
    /being unloaded, for 3 s more/,
    { command: 'group.force-unload', dbids: ['101'] },
  ],
  [
    'interval 0',
    { ...well, options: { ...options, ...interval0 } },
    'interval-zero',
    'periodic',
    /interval is 0\.$/,
    { value: 10, dbids: null },
  ],
  [
    'interval 0 at one of two',
    withGroups(group('101', {}, interval0), group('102')),
    'interval-zero-at-group',
    'some',
    /off at Campaign101/,
    { value: null, dbids: ['101'] },
  ],
  [
    'everything lost',
    lose(),
    'loss-laboratory',
    'everything',
    /next notification of 2 Campaign Groups/,
    { kind: 'clear-faults' },
  ],
  [
    'changes lost',
    lose({ match: { kind: 'change' } }),
    'loss-laboratory',
    'changes',
    /next change of/,
    { kind: 'clear-faults' },
  ],
  [
    'periodic ones lost',
    lose({ match: { kind: 'periodic' }, choice: { kind: 'percent', percent: 100, seed: 1 } }),
    'loss-laboratory',
    'periodic',
    /next periodic/,
    {},
  ],
  [
    'the next one lost',
    lose({ choice: { kind: 'next', count: 1 } }),
    'loss-laboratory',
    'everything',
    /loss laboratory/,
    {},
  ],
  [
    'those of one group lost',
    lose({ match: { dbids: ['101'] }, choice: { kind: 'every', n: 1 } }),
    'loss-laboratory',
    'some',
    /of Campaign101/,
    {},
  ],
  [
    'the receiver plays dead',
    { ...well, receiver: { ...builtIn, downUntil: now + 11_200 } },
    'receiver-down',
    'arrival',
    /for 12 s more/,
    { kind: 'receiver-up' },
  ],
  [
    'nothing listens',
    withGroups(group('101', last('failed', 'refused'))),
    'nothing-listens',
    'arrival',
    /receiver is off/,
    { command: 'receiver.listen' },
  ],
  [
    'the receiver listens elsewhere',
    { ...withGroups(group('101', last('failed', 'refused'))), receiver: { ...builtIn, port: 9_090 } },
    'nothing-listens',
    'arrival',
    /listens on port 9090/,
    {},
  ],
  [
    'waiting for the pool',
    { ...well, traffic: { ...well.traffic, waiting: 34, onWire: 10 } },
    'waiting',
    'delay',
    /All 10 connections are taken and 34/,
    { kind: 'show-capacity' },
  ],
  [
    'waiting for the one before',
    withGroups(group('101', last('waiting'))),
    'waiting',
    'delay',
    /outcome of the one before/,
    {},
    { dbid: '101' },
  ],
  [
    'all time out',
    withGroups(group('101', last('failed', 'response-timeout')), group('102', last('failed', 'response-timeout'))),
    'failing',
    'arrival',
    /did not answer within http-response-timeout/,
    { kind: 'show-failures' },
  ],
  [
    'some are rejected',
    withGroups(group('101', last('rejected', 'client-error')), group('102', last('accepted'))),
    'failing',
    'some',
    /rejected the request/,
    {},
  ],
];

for (const [what, state, cause, stops, sentence, remedy, more] of rows)
  test(`${what} is a reason, with what mends it`, () => {
    const { reasons, isWell } = ask(state, more);
    const [first] = reasons;
    expect(first).toMatchObject({ cause, stops, sentence: expect.stringMatching(sentence), remedy });
    expect(isWell).toBe(stops === 'some');
  });

test('every cause has a row', () => {
  expect(new Set(rows.map(([, , cause]) => cause))).toEqual(new Set(silenceCauses));
});

test.each([
  ['rule off', { on: false }],
  ['one in five', { choice: { kind: 'every', n: 5 } }],
  ['another effect', { effect: { kind: 'duplicate' } }],
  ['another action', { match: { kind: 'change', actions: [8] } }],
] as const)('the loss laboratory that need not lose the next one (%s) is no reason', (_, rule) => {
  expect(ask(lose(rule as Partial<LossRule>))).toMatchObject({ isWell: true, reasons: [] });
});

test('a URI of the built-in receiver is known by its port, whatever name of this machine it has', () => {
  const receiver = { ...builtIn, downUntil: now + 1_000 };
  for (const target of ['http://localhost:8080/ocs', 'http://[::1]:8080', 'http://127.1.2.3:8080/?x'])
    expect(
      ask({ ...well, receiver, options: { ...options, 'campaigngroup-states-uri': target } }).reasons[0]?.cause,
    ).toBe('receiver-down');
  for (const target of ['http://localhost:8081/', 'http://127.0.0.1.example.com:8080/', 'https://localhost/'])
    expect(ask({ ...well, receiver, options: { ...options, 'campaigngroup-states-uri': target } }).reasons).toEqual([]);
});

test('several reasons come in the order in which to mend them', () => {
  const state = {
    ...consoleState(group('101', notLoaded, interval0), group('102', notLoaded, { 'campaigngroup-states-uri': '' })),
    options: {},
    sending: { held: true, reason: 'operator' } as const,
  };
  expect(ask(state, { isConnected: false }).reasons.map(({ cause }) => cause)).toEqual([
    'connection-lost',
    'held',
    'off',
    'no-uri',
    'no-uri-at-group',
    'not-loaded',
    'interval-zero-at-group',
  ]);
  expect(ask(state).headline).toBe('Nothing is being sent.');
});

test('groups that are silent for different reasons are silent together', () => {
  const { headline, isWell } = ask(
    withGroups(
      group('101', {}, { 'send-campaigngroup-states': false }),
      group('102', {}, { 'campaigngroup-states-uri': '' }),
    ),
  );
  expect([headline, isWell]).toEqual(['Nothing is being sent.', false]);
  const mixed = ask(withGroups(group('101', {}, { 'send-campaigngroup-states': false }), group('102', notLoaded)));
  expect([mixed.headline, mixed.isWell]).toEqual(['Changes are sent; periodic notifications are not.', false]);
});

test('what the most failures have in common is said', () => {
  const state = withGroups(
    group('101', last('failed', 'tls')),
    group('102', last('failed', 'dns')),
    group('103', last('failed', 'dns')),
  );
  expect(ask(state).reasons[0]?.sentence).toBe(
    'The last ones of 3 Campaign Groups were not accepted. The name of the host could not be resolved. Usually a typing error in the URI, or a name that only another network knows.',
  );
});
