import { expect, test } from 'vitest';
import type { ConsoleState } from '../../shared/contract/state.ts';
import type { GroupRequest } from '../../shared/domain/requests.ts';
import type { GroupCondition } from '../../shared/domain/transition.ts';
import type { OptionSettings } from '../../shared/reporting/options.ts';
import { newState, sampleGroups } from '../testing/memory-state.ts';
import { confirmationOf } from './confirmation.ts';
import { planRequest } from './group-plan.ts';

const local = {
  'send-campaigngroup-states': true,
  'campaigngroup-states-uri': 'http://127.0.0.1:8080/ocs',
} as const;
const remote = { ...local, 'campaigngroup-states-uri': 'https://receiver.example.com/ocs' } as const;
const running: GroupCondition = { state: 5, dialing: { dialMode: 3 } };
const all = sampleGroups.map(({ dbid }) => dbid);

function stateOf(condition: GroupCondition, options: OptionSettings = local): ConsoleState {
  const state = newState(sampleGroups);
  const byId = Object.fromEntries(
    Object.entries(state.groups.byId).map(([dbid, view]) => [dbid, { ...view, condition }]),
  );
  return { ...state, options, groups: { ...state.groups, byId } };
}

function ask(state: ConsoleState, request: GroupRequest, dbids: readonly string[], agreed: readonly string[] = []) {
  return confirmationOf(state, planRequest(state, request, dbids), agreed);
}

test('a single load, start or stop to this machine is not confirmed', () => {
  expect(ask(stateOf({ state: 0 }), { do: 'load' }, ['101'])).toBeNull();
  expect(ask(stateOf({ state: 4 }), { do: 'start', dialMode: 3 }, ['101'])).toBeNull();
  expect(ask(stateOf(running), { do: 'stop' }, ['101'])).toBeNull();
  expect(ask(stateOf({ state: 4 }), { do: 'unload' }, ['101'])).toBeNull();
});

test('the unload of running Campaign Groups is, with verb, count and notifications', () => {
  const confirmation = ask(stateOf(running), { do: 'unload' }, ['101', '102', '103']);
  expect(confirmation).toMatchObject({ title: 'Unload 3 running Campaign Groups?', verb: 'Unload' });
  expect(confirmation?.sentences.join(' ')).toMatch(
    /Dialing stops first\. It sends 3 notifications to 127\.0\.0\.1:8080\./,
  );
});

test('so is a forced unload, even of one that is only loaded', () => {
  expect(ask(stateOf({ state: 4 }), { do: 'force-unload' }, ['101'])?.title).toBe(
    'Force unload Spring_Offer@Agents_North?',
  );
});

test('so are more than five at once; those that cannot are listed', () => {
  const state = stateOf({ state: 0 });
  expect(ask(state, { do: 'load' }, all.slice(0, 5))).toBeNull();
  const confirmation = ask(state, { do: 'load' }, all);
  expect(confirmation?.title).toBe('Load 6 Campaign Groups?');
  const first = state.groups.byId['101'];
  if (!first) throw new Error('The sample has changed.');
  const mixed = { ...state.groups.byId, '101': { ...first, condition: { state: 4 } as const } };
  expect(ask({ ...state, groups: { ...state.groups, byId: mixed } }, { do: 'load' }, all)).toBeNull();
});

test('the first send to another machine is confirmed, once for each host', () => {
  const state = stateOf({ state: 0 }, remote);
  const confirmation = ask(state, { do: 'load' }, ['101']);
  expect(confirmation).toMatchObject({ hosts: ['receiver.example.com'] });
  expect(confirmation?.sentences.join(' ')).toMatch(/receiver\.example\.com is not this machine/);
  expect(ask(state, { do: 'load' }, ['101'], ['receiver.example.com'])).toBeNull();
});

test('nothing is sent to another machine while reporting is off or held', () => {
  const off = { ...remote, 'send-campaigngroup-states': false };
  expect(ask(stateOf({ state: 0 }, off), { do: 'load' }, ['101'])).toBeNull();
  const held = { ...stateOf({ state: 0 }, remote), sending: { held: true, reason: 'operator' } as const };
  expect(ask(held, { do: 'load' }, ['101'])).toBeNull();
});

test('what will not be reported is said', () => {
  const confirmation = ask(stateOf(running, {}), { do: 'unload' }, ['101']);
  expect(confirmation?.sentences.join(' ')).toMatch(/sends no notification: reporting is off/);
});

test('a plan in which nothing is possible is not confirmed', () => {
  expect(ask(stateOf({ state: 0 }), { do: 'force-unload' }, all)).toBeNull();
});
