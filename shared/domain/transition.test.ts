import { expect, test } from 'vitest';
import { deepFreeze } from '../testing/deep-freeze.ts';
import type { GroupRequest, GroupRequestKind } from './requests.ts';
import { requestKinds } from './requests.ts';
import { afterCallsEnded, afterUnload, type GroupCondition, type Transition, transition } from './transition.ts';

const conditions: readonly GroupCondition[] = [
  { state: 0 },
  { state: 1 },
  { state: 2 },
  { state: 4 },
  { state: 5, dialing: { dialMode: 1, optimization: { by: 1, goal: 85 } } },
];

const requests: Readonly<Record<GroupRequestKind, GroupRequest>> = {
  load: { do: 'load' },
  start: { do: 'start', dialMode: 3 },
  stop: { do: 'stop' },
  'set-mode': { do: 'set-mode', dialMode: 2 },
  unload: { do: 'unload' },
  'force-unload': { do: 'force-unload' },
  complete: { do: 'complete' },
};

// By hand. "-> 4: 7 in 4" reads: becomes 4 and reports action 7 with state 4.
const notLoaded = 'CampaignNotLoaded';
const loaded = 'CampaignAlreadyLoaded';
// biome-ignore format: it reads as the table that it is
const expected: Readonly<Record<GroupRequestKind, readonly string[]>> = {
  //               NotLoaded 0     WaitingUnload 1  UnloadInProgress 2  Active 4              Running 5
  load:           ['-> 4: 7 in 4', loaded,          loaded,             loaded,               loaded],
  start:          [notLoaded,      notLoaded,       notLoaded,          '-> 5: 9 in 5',       'CampaignAlreadyStarted'],
  stop:           [notLoaded,      notLoaded,       notLoaded,          'CampaignNotStarted', '-> 4: 10 in 4'],
  'set-mode':     [notLoaded,      notLoaded,       notLoaded,          'CampaignNotStarted', '-> 5: 11 in 5'],
  unload:         [notLoaded,      '-> 1',          '-> 2',             '-> 1',               '-> 1'],
  'force-unload': [notLoaded,      '-> 0: 8 in 0',  '-> 0: 8 in 0',     '-> 0: 8 in 0',       '-> 0: 8 in 0'],
  complete:       [notLoaded,      '-> 1',          '-> 2',             '-> 1',               '-> 1: 10 in 4'],
};

function inWords(result: Transition): string {
  if (!result.accepted) return result.refusal.name;
  const reports = result.reports.map(({ action, condition }) => `: ${action} in ${condition.state}`);
  return `-> ${result.next.state}${reports.join('')}`;
}

const cells = requestKinds.flatMap((kind) =>
  conditions.map((condition, column) => ({ kind, condition, words: expected[kind][column] })),
);

test.each(cells)('$kind in state $condition.state: $words', ({ kind, condition, words }) => {
  expect(inWords(transition(condition, requests[kind]))).toBe(words);
});

test.each(cells)('$kind in state $condition.state leaves what it was given as it was', ({ kind, condition }) => {
  const given = deepFreeze(structuredClone(condition));
  const request = deepFreeze(structuredClone(requests[kind]));
  const first = transition(given, request);
  expect(given).toEqual(condition);
  expect(transition(given, request)).toEqual(first);
});

test.each(cells)('$kind in state $condition.state: a refusal is a name, a sentence, and nothing more', (cell) => {
  const result = transition(cell.condition, requests[cell.kind]);
  if (result.accepted) return expect(cell.words).toMatch(/^->/);
  expect(Object.keys(result)).toEqual(['accepted', 'refusal']);
  expect(result.refusal.sentence).toMatch(/^[A-Z].{10,}\.$/);
});

test.each(cells)('$kind in state $condition.state: parameters of dialing exist exactly while running', (cell) => {
  const result = transition(cell.condition, requests[cell.kind]);
  if (!result.accepted) return expect(cell.words).not.toMatch(/^->/);
  for (const condition of [result.next, ...result.reports.map((report) => report.condition)])
    expect('dialing' in condition).toBe(condition.state === 5);
});

test('a repeated unload or complete keeps the very condition', () => {
  for (const condition of conditions.slice(1, 3))
    for (const request of [requests.unload, requests.complete])
      expect(transition(condition, request)).toEqual({ accepted: true, next: condition, reports: [] });
});

/** Every report of a request and of the unload that may follow it, as [action, state after]. */
function course(start: GroupCondition, request: GroupRequest): { states: number[]; reports: [number, number][] } {
  const result = transition(start, request);
  if (!result.accepted) throw new Error(result.refusal.name);
  const states = [result.next.state];
  const reports = [...result.reports];
  const waiting = afterCallsEnded(result.next);
  if (waiting !== result.next) states.push(waiting.state);
  const ended = afterUnload(waiting);
  if (ended.next !== waiting) states.push(ended.next.state);
  reports.push(...ended.reports);
  return { states, reports: reports.map(({ action, condition }) => [action, condition.state]) };
}

test('unload passes 1 and 2 and reports once, when NotLoaded is reached', () => {
  for (const from of conditions.slice(3))
    expect(course(from, requests.unload)).toEqual({ states: [1, 2, 0], reports: [[8, 0]] });
});

test('complete of a running Campaign Group reports twice: the stop, then the unload', () => {
  expect(course({ state: 5, dialing: { dialMode: 3 } }, requests.complete)).toEqual({
    states: [1, 2, 0],
    reports: [
      [10, 4],
      [8, 0],
    ],
  });
});

test('complete of a loaded Campaign Group is an unload', () => {
  expect(course({ state: 4 }, requests.complete)).toEqual({ states: [1, 2, 0], reports: [[8, 0]] });
});

test('force unload does not wait, and reports once', () => {
  for (const from of conditions.slice(1))
    expect(course(from, requests['force-unload'])).toEqual({ states: [0], reports: [[8, 0]] });
});

test('the ends of the two unload phases concern their own phase only', () => {
  for (const condition of conditions) {
    if (condition.state === 1) expect(afterCallsEnded(condition)).toEqual({ state: 2 });
    else expect(afterCallsEnded(condition)).toBe(condition);
    if (condition.state === 2)
      expect(afterUnload(condition)).toEqual({ next: { state: 0 }, reports: [{ action: 8, condition: { state: 0 } }] });
    else expect(afterUnload(condition)).toEqual({ next: condition, reports: [] });
  }
});
