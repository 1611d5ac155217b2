import { expect, test } from 'vitest';
import type { ConsoleState, GroupView } from '../../shared/contract/state.ts';
import type { Belief } from '../../shared/receiver/belief.ts';
import { consoleState, groupView } from '../../shared/testing/console-state.ts';
import { beliefBoard, boardSummary, hasDrifted, judgeRow } from './belief-board.ts';

const now = 100_000;
const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': 'http://127.0.0.1:8080/ocs' };
const running: GroupView['condition'] = { state: 5, dialing: { dialMode: 2 } };

function belief(dbid: string, changed: Partial<Belief> = {}): Belief {
  return {
    dbid,
    campaignGroup: `Campaign${dbid}@Agents`,
    state: 5,
    dialMode: 2,
    optimizeBy: null,
    optimizeGoal: null,
    saidAt: now,
    receivedAt: now - 1_000,
    seq: 1,
    periodic: false,
    distorted: false,
    source: 'received',
    ...changed,
  };
}

function board(groups: readonly GroupView[], beliefs: readonly Belief[], at = now) {
  const state: ConsoleState = {
    ...consoleState(...groups),
    options,
    beliefs: Object.fromEntries(beliefs.map((one) => [one.dbid, one])),
  };
  return { state, rows: beliefBoard(state, at) };
}

const beat = { anchor: now, intervalMs: 10_000 };

test('what has drifted comes first, the worst before the rest', () => {
  const groups = [
    groupView('1', { condition: running, beat }),
    groupView('2'),
    groupView('3', { condition: running, beat }),
    groupView('4'),
    groupView('5', { condition: { state: 4 }, beat }),
    groupView('6', { condition: { state: 4 }, beat }),
  ];
  const { rows } = board(groups, [
    belief('1'),
    belief('3', { dialMode: 9, distorted: true }),
    belief('4'),
    belief('5', { state: 5 }),
  ]);
  expect(rows.map(({ dbid, verdict }) => `${dbid} ${verdict}`)).toEqual([
    '4 stale',
    '3 wrong',
    '5 stale',
    '6 unknown',
    '1 in-step',
    '2 unknown',
  ]);
  expect(rows.filter(hasDrifted).map(({ dbid }) => dbid)).toEqual(['4', '3', '5', '6']);
  expect(boardSummary(rows)).toBe('1 wrong, 2 stale, 1 in step, 2 not heard of');
});

test('a lost unload will not heal', () => {
  const { rows } = board([groupView('1')], [belief('1')]);
  expect(rows[0] && judgeRow(rows[0], now).healing.kind).toBe('never');
});

test('a heartbeat that is missing is drift, though what is believed is true', () => {
  const beating = { ...beat, anchor: 40_000 };
  const { rows } = board(
    [groupView('1', { condition: running, beat: beating })],
    [belief('1', { receivedAt: 50_000 })],
  );
  expect(rows[0]).toMatchObject({ verdict: 'in-step', overdueSince: 60_000 });
  expect(rows.filter(hasDrifted)).toHaveLength(1);
});

test('a receiver may believe in what the workspace does not have', () => {
  const { rows } = board([], [belief('77')]);
  expect(rows).toMatchObject([{ dbid: '77', name: 'Campaign77@Agents', condition: null, verdict: 'stale' }]);
});

test('rows that have not changed stay the same, and so does the board', () => {
  const { state, rows } = board([groupView('1', { condition: running, beat }), groupView('2')], [belief('1')]);
  expect(beliefBoard(state, now + 1_000, rows)).toBe(rows);
  const later = { ...state, beliefs: { 2: belief('2') } };
  const next = beliefBoard(later, now + 1_000, rows);
  expect(next.find(({ dbid }) => dbid === '1')).not.toBe(rows[0]);
  const unheard = rows.find(({ dbid }) => dbid === '2');
  expect(beliefBoard({ ...state, beliefs: {} }, now, rows)).toContain(unheard);
});

test('while sending is held nothing heals', () => {
  const { state } = board([groupView('1', { condition: { state: 4 }, beat })], [belief('1')]);
  const [row] = beliefBoard({ ...state, sending: { held: true, reason: 'operator' } }, now);
  expect(row && judgeRow(row, now).healing.kind).toBe('never');
});
