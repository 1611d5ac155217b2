import type { SilenceQuestion } from '../advice/advice.ts';
import { whySilent } from '../advice/why-silent.ts';
import type { ConsoleState, GroupView, LastDelivery } from '../contract/state.ts';
import type { LossRule } from '../faults/loss-rule.ts';
import type { OptionSettings } from '../reporting/options.ts';
import { consoleState, groupView } from './console-state.ts';

export const now = 1_000_000;
export const uri = 'http://127.0.0.1:8080/ocs';
export const options: OptionSettings = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': uri };
export const beat = { anchor: now + 3_500, intervalMs: 10_000 };

export function group(dbid: string, changed: Partial<GroupView> = {}, own: OptionSettings = {}): GroupView {
  const view = groupView(dbid, { condition: { state: 4 }, beat, ...changed });
  return { ...view, configuration: { ...view.configuration, options: own as never } };
}

export function last(
  outcome: LastDelivery['outcome'],
  errorClass: LastDelivery['errorClass'] = null,
): Partial<GroupView> {
  return { last: { seq: 1, id: 81000, outcome, at: now, status: null, errorClass, latencyMs: null } };
}

export const well: ConsoleState = { ...consoleState(group('101'), group('102')), options };
export const withGroups = (...views: GroupView[]): ConsoleState => ({ ...consoleState(...views), options });
export const lose = (rule: Partial<LossRule> = {}): ConsoleState => ({
  ...well,
  faults: {
    rules: [{ id: '1', on: true, match: {}, choice: { kind: 'all' }, effect: { kind: 'lose' }, ...rule }],
    hits: {},
  },
});

export function ask(state: ConsoleState, more: Partial<SilenceQuestion> = {}) {
  return whySilent({ state, isConnected: true, dbid: null, now, machineNow: now, ...more });
}
