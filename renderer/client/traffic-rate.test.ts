import { expect, test } from 'vitest';
import type { ConsoleState } from '../../shared/contract/state.ts';
import { newState, sampleGroups } from '../testing/memory-state.ts';
import { otherTargets } from './target.ts';
import { ratesOf, rateText } from './traffic-rate.ts';

const local = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': 'http://127.0.0.1:8080/ocs' };
const far = { 'campaigngroup-states-uri': 'https://far.example.com/ocs', 'campaigngroup-states-interval': 20 };

function stateOf(active: readonly string[], own: Readonly<Record<string, object>> = {}): ConsoleState {
  const state = newState(sampleGroups);
  const byId = Object.fromEntries(
    Object.entries(state.groups.byId).map(([dbid, view]) => [
      dbid,
      {
        ...view,
        condition: { state: active.includes(dbid) ? (4 as const) : (0 as const) },
        configuration: { ...view.configuration, options: own[dbid] ?? {} },
      },
    ]),
  );
  return { ...state, options: local, groups: { ...state.groups, byId } };
}

test('active Campaign Groups count, by host and with their own intervals', () => {
  expect(ratesOf(stateOf(['101', '102', '103'], { 103: far, 104: far }))).toEqual([
    { host: '127.0.0.1:8080', isRemote: false, groups: 2, perMinute: 12 },
    { host: 'far.example.com', isRemote: true, groups: 1, perMinute: 3 },
  ]);
  expect(ratesOf({ ...stateOf(['101']), sending: { held: true, reason: 'operator' } })).toEqual([]);
});

test.each([
  [1_234.4, 'about 1,234 notifications a minute'],
  [12, 'about 12 notifications a minute'],
  [1, '1 notification a minute'],
  [0.2, '1 notification in 5 minutes'],
])('%d a minute reads as %s', (perMinute, text) => {
  expect(rateText(perMinute)).toBe(text);
});

test('hosts of Campaign Groups are told apart from the application’s', () => {
  const { byId } = stateOf([], { 101: far, 102: { 'campaigngroup-states-uri': 'http://127.0.0.1:8080/other' } }).groups;
  expect(otherTargets(local, byId)).toEqual([{ host: 'far.example.com', kind: 'remote' }]);
  expect(otherTargets({}, byId)).toEqual([]);
});
