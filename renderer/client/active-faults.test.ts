import { expect, test } from 'vitest';
import { noReceiver } from '../../shared/contract/state.ts';
import { type LossRule, lossRuleSchema } from '../../shared/faults/loss-rule.ts';
import { type ResponseRule, responseRuleSchema } from '../../shared/receiver/response-rule.ts';
import { consoleState, groupView } from '../../shared/testing/console-state.ts';
import { activeFaults, faultLine } from './active-faults.ts';

const listening = { ...noReceiver, listening: true, port: 8_080, uri: 'http://127.0.0.1:8080/ocs' };
const loss = (rule: object): LossRule =>
  lossRuleSchema.parse({ id: 'l1', choice: { kind: 'next' }, effect: { kind: 'lose' }, ...rule });
const answer = (rule: object): ResponseRule =>
  responseRuleSchema.parse({ id: 'r1', name: 'Rule', respond: [{ kind: 'answer', status: 200 }], ...rule });
const wordsOf = (part: Partial<Parameters<typeof activeFaults>[0]>) =>
  activeFaults({ ...consoleState(groupView('101')), receiver: listening, ...part }).map(({ words }) => words);
const lossWords = (rule: object) => wordsOf({ faults: { rules: [loss(rule)], hits: {} } })[0];

test('nothing is said where nothing is wrong', () => {
  expect(wordsOf({})).toEqual([]);
  expect(wordsOf({ responseRules: [answer({})], faults: { rules: [loss({ on: false })], hits: {} } })).toEqual([]);
});

test.each([
  [{ match: { kind: 'change', dbids: ['101'] } }, 'lose the next change of Campaign101@Agents'],
  [{ choice: { kind: 'next', count: 3 } }, 'lose the next 3 notifications'],
  [
    { match: { dbids: ['101', '102'] }, choice: { kind: 'every', n: 3 }, effect: { kind: 'duplicate' } },
    'send every 3rd notification of 2 Campaign Groups twice',
  ],
  [
    { match: { kind: 'periodic' }, choice: { kind: 'percent', percent: 20 } },
    'lose 20 % of all periodic notifications',
  ],
  [
    { match: { actions: [8, 10] }, effect: { kind: 'delay', seconds: 5 } },
    'delay the next notification (Unload, Stop) by 5 s',
  ],
  [{ choice: { kind: 'all' }, effect: { kind: 'truncate', bytes: 100 } }, 'cut every notification to 100 bytes'],
  [
    { effect: { kind: 'payload', fault: { kind: 'null', field: 'GSW_DIAL_MODE' } } },
    'send the next notification with GSW_DIAL_MODE set to null',
  ],
])('a loss rule %j is said as what it does', (rule, words) => {
  expect(lossWords(rule)).toBe(words);
});

test.each([
  { respond: [{ kind: 'answer', status: 500 }] },
  { respond: [{ kind: 'answer', status: 200, delay: { kind: 'fixed', ms: 10 } }] },
  { respond: [{ kind: 'answer', status: 200, slowBodyMs: 100 }] },
  { respond: [{ kind: 'answer', status: 200 }, { kind: 'never' }] },
  { respond: [{ kind: 'close' }] },
  { respond: [{ kind: 'reset' }] },
  { respond: [{ kind: 'malformed' }] },
])('%j is a fault of the receiver, while it listens', (rule) => {
  const responseRules = [answer(rule)];
  expect(wordsOf({ responseRules })).toHaveLength(1);
  expect(wordsOf({ responseRules, receiver: noReceiver })).toEqual([]);
  expect(wordsOf({ responseRules: [answer({ ...rule, on: false })] })).toEqual([]);
});

test('a receiver that is down is said first, before its rules', () => {
  const responseRules = [answer({ name: '500 on unload', respond: [{ kind: 'answer', status: 500 }] })];
  expect(wordsOf({ responseRules, receiver: { ...listening, downUntil: 1 } })).toEqual([
    'the receiver refuses every connection',
    'receiver, “500 on unload”: 500',
  ]);
});

test('a line holds a few, and counts the rest', () => {
  const rules = ['a', 'b', 'c', 'd', 'e'].map((id) => loss({ id }));
  const active = activeFaults({ ...consoleState(), faults: { rules, hits: {} } });
  expect(faultLine(active, 2)).toBe('lose the next notification · lose the next notification · 3 more');
  expect(faultLine(active.slice(0, 2), 2)).toBe('lose the next notification · lose the next notification');
});
