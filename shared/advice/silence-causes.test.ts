import { expect, test } from 'vitest';
import type { ConsoleState } from '../contract/state.ts';
import { consoleState } from '../testing/console-state.ts';
import { ask, group, last, lose, now, options, uri, well, withGroups } from '../testing/silence.ts';
import { type SilenceCause, type SilenceQuestion, type Stops, silenceCauses } from './advice.ts';

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
