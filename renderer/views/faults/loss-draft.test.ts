import { expect, test } from 'vitest';
import { lossRuleSchema } from '../../../shared/faults/loss-rule.ts';
import { checkLoss, draftOfLoss } from './loss-draft.ts';

const plain = lossRuleSchema.parse({ id: 'l1', choice: { kind: 'next' }, effect: { kind: 'lose' } });
const faultsIn = (changed: Partial<ReturnType<typeof draftOfLoss>>) => [
  ...checkLoss({ ...draftOfLoss(plain), ...changed }, plain).faults.keys(),
];

const payloadFaults: readonly object[] = [
  { kind: 'missing' },
  { kind: 'missing', field: 'GSW_QUEUE_NAME' },
  { kind: 'null', field: 'GSW_DIAL_MODE' },
  { kind: 'unknown-number', field: 'GSW_CAMPAIGN_GROUP_STATE' },
  { kind: 'wrong-type', field: 'GSW_CALLING_LISTS' },
  { kind: 'extra-field' },
  { kind: 'extra-field', name: 'GSW_NEW' },
  { kind: 'long-name', characters: 1_000 },
  { kind: 'unicode-name' },
  { kind: 'clock-skew', seconds: -90.5 },
];

test.each<object>([
  {},
  { match: { kind: 'change', dbids: ['101', '102'], actions: [7, 8] } },
  { on: false, choice: { kind: 'every', n: 3 }, effect: { kind: 'duplicate' } },
  { choice: { kind: 'percent', percent: 12.5, seed: 9 }, effect: { kind: 'delay', seconds: 2.5 } },
  { choice: { kind: 'all' }, effect: { kind: 'reorder', withinSeconds: 12 } },
  { choice: { kind: 'next', count: 7 }, effect: { kind: 'truncate', bytes: 0 } },
  ...payloadFaults.map((fault) => ({ effect: { kind: 'payload', fault } })),
])('%j goes through the form unchanged', (changed) => {
  const rule = lossRuleSchema.parse({ ...plain, ...changed });
  expect(checkLoss(draftOfLoss(rule), rule).rule).toEqual(rule);
});

test('faults stand at their fields', () => {
  expect(faultsIn({ count: '0' })).toEqual(['choice.count']);
  expect(faultsIn({ choice: 'percent', percent: '101' })).toEqual(['choice.percent']);
  expect(faultsIn({ effect: 'delay', seconds: 'long' })).toEqual(['effect.seconds']);
  expect(faultsIn({ effect: 'payload', payload: 'null' })).toEqual(['effect.fault.field']);
  expect(faultsIn({ effect: 'payload', payload: 'long-name', characters: '255' })).toEqual(['effect.fault.characters']);
});
