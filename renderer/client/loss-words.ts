import { effectWords } from '../../shared/faults/fault-words.ts';
import type { LossEffect, LossRule } from '../../shared/faults/loss-rule.ts';
import { t } from '../../shared/strings/t.ts';
import { actionKey } from './action-keys.ts';
import { ordinal } from './ordinal.ts';

/** `lose the next change of Spring@Agents`, `send every 3rd notification twice`. */
export function lossRuleWords(rule: LossRule, nameOf: (dbid: string) => string): string {
  const which = chosenWords(rule, nameOf);
  switch (rule.effect.kind) {
    case 'lose':
      return t('faultWords.loss.lose', { which });
    case 'duplicate':
      return t('faultWords.loss.duplicate', { which });
    case 'delay':
      return t('faultWords.loss.delay', { which, seconds: rule.effect.seconds });
    case 'reorder':
      return t('faultWords.loss.reorder', { which });
    case 'truncate':
      return t('faultWords.loss.truncate', { which, bytes: rule.effect.bytes });
    case 'payload':
      return t('faultWords.loss.payload', { which, what: effectWords(rule.effect) });
  }
}

/** What an effect is called in a list. */
export const effectNames: Readonly<Record<LossEffect['kind'], string>> = {
  lose: t('faultWords.loss.effects.lose'),
  duplicate: t('faultWords.loss.effects.duplicate'),
  delay: t('faultWords.loss.effects.delay'),
  reorder: t('faultWords.loss.effects.reorder'),
  truncate: t('faultWords.loss.effects.truncate'),
  payload: t('faultWords.loss.effects.payload'),
};

function chosenWords({ choice, match }: LossRule, nameOf: (dbid: string) => string): string {
  const { actions } = match;
  const chosen = choiceWords(choice, match.kind ?? 'notification');
  const which =
    actions === undefined ? chosen : t('faultWords.loss.by', { which: chosen, actions: actionList(actions) });
  return ofGroups(which, match.dbids, nameOf);
}

function choiceWords(choice: LossRule['choice'], noun: 'notification' | 'change' | 'periodic'): string {
  switch (choice.kind) {
    case 'next':
      return t(`faultWords.loss.next.${noun}`, { count: choice.count });
    case 'every':
      return choice.n === 1
        ? t(`faultWords.loss.every.${noun}`)
        : t(`faultWords.loss.everyNth.${noun}`, { ordinal: ordinal(choice.n) });
    case 'percent':
      return t(`faultWords.loss.percent.${noun}`, { percent: choice.percent });
    case 'all':
      return t(`faultWords.loss.every.${noun}`);
  }
}

function ofGroups(which: string, dbids: readonly string[] | undefined, nameOf: (dbid: string) => string): string {
  if (dbids === undefined) return which;
  const [first = ''] = dbids;
  if (dbids.length === 1) return t('faultWords.loss.of', { which, group: nameOf(first) });
  return t('faultWords.loss.ofSeveral', { which, count: dbids.length });
}

function actionList(actions: readonly number[]): string {
  return actions.map(actionName).join(', ');
}

/** What caused a notification, by its number on the wire. */
export function actionName(action: number): string {
  const name = actionKey(action);
  return name === undefined
    ? t('faultWords.loss.actions.other', { action: String(action) })
    : t(`faultWords.loss.actions.${name}`);
}
