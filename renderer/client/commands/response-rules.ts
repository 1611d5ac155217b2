import type { CallError } from '../../../shared/contract/result.ts';
import type { ResponseRule } from '../../../shared/receiver/response-rule.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, open, say, sayError } from '../console.ts';
import { otherState } from '../other-state.ts';

export type Rules = readonly ResponseRule[];

/** Replaces the response rules, and ends once the window shows them; gives the error when that did not work. */
async function setRules(console: Console, change: (rules: Rules) => Rules, done: string): Promise<CallError | null> {
  const before = console.store.getState().engine?.responseRules ?? [];
  const result = await console.bridge.call('receiver.set-rules', { rules: [...change(before)] });
  if (!result.ok) return result.error;
  await otherState(console, (engine) => engine.responseRules, before);
  say(console, 'done', done);
  return null;
}

let last: Promise<unknown> = Promise.resolve();

/** Changes the rules, one change after another: each begins with what the one before has set. */
export function changeRules(
  console: Console,
  change: (rules: Rules) => Rules,
  done: string,
): Promise<CallError | null> {
  const turn = last.then(() => setRules(console, change, done));
  last = turn.catch(() => undefined);
  return turn;
}

async function changeAndSay(console: Console, change: (rules: Rules) => Rules, done: string): Promise<void> {
  const error = await changeRules(console, change, done);
  if (error) sayError(console, t('results.responseRules.not'), error);
}

/** Puts a rule in the place of the one with its id, or at the top: the first that matches answers. */
export function withRule(rules: Rules, rule: ResponseRule): Rules {
  if (!rules.some(({ id }) => id === rule.id)) return [rule, ...rules];
  return rules.map((other) => (other.id === rule.id ? rule : other));
}

/** Moves a rule up (-1) or down (1); at the end it stays. */
export function moved(rules: Rules, id: string, by: -1 | 1): Rules {
  const from = rules.findIndex((rule) => rule.id === id);
  const rule = rules[from];
  const to = from + by;
  if (rule === undefined || to < 0 || to >= rules.length) return rules;
  const others = rules.filter((other) => other.id !== id);
  return [...others.slice(0, to), rule, ...others.slice(to)];
}

/** Puts rules at the top, such as those of a preset. */
export function addRules(console: Console, added: Rules, name: string): Promise<void> {
  return changeAndSay(console, (rules) => [...added, ...rules], t('results.responseRules.on', { name }));
}

export function switchRule(console: Console, rule: ResponseRule, on: boolean): Promise<void> {
  const done = t(on ? 'results.responseRules.on' : 'results.responseRules.off', { name: rule.name });
  return changeAndSay(
    console,
    (rules) => rules.map((other) => (other.id === rule.id ? { ...other, on } : other)),
    done,
  );
}

export async function moveRule(console: Console, rule: ResponseRule, by: -1 | 1): Promise<void> {
  const rules = console.store.getState().engine?.responseRules ?? [];
  if (moved(rules, rule.id, by) === rules) return;
  await changeAndSay(
    console,
    (all) => moved(all, rule.id, by),
    t(by < 0 ? 'results.responseRules.up' : 'results.responseRules.down', { name: rule.name }),
  );
}

/** A copy right below, switched off: two that match the same would hide each other. */
export function duplicateRule(console: Console, rule: ResponseRule): Promise<void> {
  const copy = {
    ...rule,
    id: crypto.randomUUID(),
    name: t('results.responseRules.copyName', { name: rule.name.slice(0, 112) }),
    on: false,
  };
  return changeAndSay(
    console,
    (rules) => rules.flatMap((other) => (other.id === rule.id ? [other, copy] : [other])),
    t('results.responseRules.duplicated', { name: rule.name }),
  );
}

export function deleteRule(console: Console, rule: ResponseRule): void {
  open(console, {
    kind: 'confirm',
    confirmation: {
      title: t('results.responseRules.ask', { name: rule.name }),
      sentences: [t('results.responseRules.effect')],
      verb: t('results.responseRules.delete'),
      unable: [],
      hosts: [],
    },
    proceed: () =>
      void changeAndSay(
        console,
        (rules) => rules.filter(({ id }) => id !== rule.id),
        t('results.responseRules.deleted', { name: rule.name }),
      ),
  });
}
