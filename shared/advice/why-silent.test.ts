import { expect, test } from 'vitest';
import type { LossRule } from '../faults/loss-rule.ts';
import { consoleState } from '../testing/console-state.ts';
import { ask, beat, group, last, lose, now, options, uri, well, withGroups } from '../testing/silence.ts';

const notLoaded = { condition: { state: 0 }, beat: null } as const;
const interval0 = { 'campaigngroup-states-interval': 0 };
const builtIn = { ...well.receiver, listening: true, port: 8_080, uri };

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
