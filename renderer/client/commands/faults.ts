import type { CallError } from '../../../shared/contract/result.ts';
import { type LossEffect, type LossRule, lossRuleSchema } from '../../../shared/faults/loss-rule.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { groupNames } from '../group-names.ts';
import { lossRuleWords } from '../loss-words.ts';
import { otherState } from '../other-state.ts';
import { isFaulty } from '../response-words.ts';
import { goDown } from './receiver.ts';
import { changeRules } from './response-rules.ts';

type LossRules = readonly LossRule[];

async function setLossRules(
  console: Console,
  change: (rules: LossRules) => LossRules,
  done: string,
): Promise<CallError | null> {
  const before = console.store.getState().engine?.faults;
  const result = await console.bridge.call('faults.set', { rules: [...change(before?.rules ?? [])] });
  if (!result.ok) return result.error;
  await otherState(console, (engine) => engine.faults, before);
  say(console, 'done', done);
  return null;
}

let last: Promise<unknown> = Promise.resolve();

/** Changes the rules of the loss laboratory, one change after another. */
export function changeLossRules(
  console: Console,
  change: (rules: LossRules) => LossRules,
  done: string,
): Promise<CallError | null> {
  const turn = last.then(() => setLossRules(console, change, done));
  last = turn.catch(() => undefined);
  return turn;
}

async function changeAndSay(console: Console, change: (rules: LossRules) => LossRules, done: string): Promise<void> {
  const error = await changeLossRules(console, change, done);
  if (error) sayError(console, t('results.faults.not'), error);
}

/** The rules with this one: in the place of the one with its id, or last. */
export function withLossRule(rules: LossRules, rule: LossRule): LossRules {
  if (!rules.some(({ id }) => id === rule.id)) return [...rules, rule];
  return rules.map((other) => (other.id === rule.id ? rule : other));
}

/** A rule for one of the next notifications of these Campaign Groups, or of all. */
export function nextRule(effect: LossEffect, dbids: readonly string[], kind?: 'change' | 'periodic'): LossRule {
  const match = { ...(dbids.length > 0 ? { dbids: [...dbids] } : {}), ...(kind === undefined ? {} : { kind }) };
  return lossRuleSchema.parse({ id: crypto.randomUUID(), match, choice: { kind: 'next', count: 1 }, effect });
}

/** The rules with a quick one at the end; the same one, where it has done its work already, makes room for it. */
export function withQuickRule(rules: LossRules, rule: LossRule): LossRules {
  const isSpent = (other: LossRule) => !other.on && shapeOf(other) === shapeOf(rule);
  return [...rules.filter((other) => !isSpent(other)), rule];
}

const shapeOf = ({ match, choice, effect }: LossRule) => JSON.stringify([match, choice, effect]);

/** Does this to the next notification of these Campaign Groups (of any, where none is given). */
export function hitNext(
  console: Console,
  effect: LossEffect,
  dbids: readonly string[],
  kind?: 'change' | 'periodic',
): Promise<void> {
  const rule = nextRule(effect, dbids, kind);
  return changeAndSay(
    console,
    (rules) => withQuickRule(rules, rule),
    t('results.faults.on', { fault: wordsOf(console, rule) }),
  );
}

export function switchLossRule(console: Console, rule: LossRule, on: boolean): Promise<void> {
  return changeAndSay(
    console,
    (rules) => rules.map((other) => (other.id === rule.id ? { ...other, on } : other)),
    t(on ? 'results.faults.on' : 'results.faults.switchedOff', { fault: wordsOf(console, rule) }),
  );
}

export function deleteLossRule(console: Console, rule: LossRule): Promise<void> {
  return changeAndSay(console, (rules) => rules.filter(({ id }) => id !== rule.id), t('results.faults.removed'));
}

/** Switches the loss laboratory off; its rules stay. */
export function switchLossRulesOff(console: Console): Promise<void> {
  return changeAndSay(console, (rules) => rules.map((rule) => ({ ...rule, on: false })), t('results.faults.senderOff'));
}

/** Switches off every fault that there is, of the sender and of the receiver; the rules stay. */
export async function switchFaultsOff(console: Console): Promise<void> {
  const { engine } = console.store.getState();
  if (engine === null) return;
  const done = t('results.faults.off');
  if (engine.faults.rules.some(({ on }) => on)) await switchLossRulesOff(console);
  if (engine.receiver.downUntil !== null) await goDown(console, 0);
  if (!engine.responseRules.some((rule) => rule.on && isFaulty(rule))) return;
  const error = await changeRules(
    console,
    (rules) => rules.map((rule) => (isFaulty(rule) ? { ...rule, on: false } : rule)),
    done,
  );
  if (error) sayError(console, t('results.faults.rulesNot'), error);
}

function wordsOf({ store }: Console, rule: LossRule): string {
  return lossRuleWords(rule, groupNames(store.getState().engine?.groups ?? { byId: {} }));
}
