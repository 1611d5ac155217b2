import { effectWords } from '../../shared/faults/fault-words.ts';
import type { LossEffect, LossRule } from '../../shared/faults/loss-rule.ts';
import { plural } from './format.ts';
import { ordinal } from './ordinal.ts';

const actionNames: Readonly<Record<number, string>> = {
  0: 'periodic',
  7: 'Load',
  8: 'Unload',
  9: 'Start',
  10: 'Stop',
  11: 'Set mode',
};

/** `lose the next change of Spring@Agents`, `send every 3rd notification twice`. */
export function lossRuleWords(rule: LossRule, nameOf: (dbid: string) => string): string {
  const which = chosenWords(rule, nameOf);
  switch (rule.effect.kind) {
    case 'lose':
      return `lose ${which}`;
    case 'duplicate':
      return `send ${which} twice`;
    case 'delay':
      return `delay ${which} by ${rule.effect.seconds} s`;
    case 'reorder':
      return `hold ${which} back until another has overtaken it`;
    case 'truncate':
      return `cut ${which} to ${plural(rule.effect.bytes, 'byte')}`;
    case 'payload':
      return `send ${which} with ${effectWords(rule.effect)}`;
  }
}

/** What an effect is called in a list. */
export const effectNames: Readonly<Record<LossEffect['kind'], string>> = {
  lose: 'Lose it',
  duplicate: 'Send it twice',
  delay: 'Delay it',
  reorder: 'Let the next one overtake it',
  truncate: 'Cut its body short',
  payload: 'Make its body wrong',
};

function chosenWords({ choice, match }: LossRule, nameOf: (dbid: string) => string): string {
  const noun = match.kind === undefined ? 'notification' : match.kind === 'change' ? 'change' : 'periodic notification';
  const of = groupWords(match.dbids, nameOf);
  const by = match.actions === undefined ? '' : ` (${match.actions.map(actionName).join(', ')})`;
  switch (choice.kind) {
    case 'next':
      return `the next ${choice.count === 1 ? noun : plural(choice.count, noun)}${by}${of}`;
    case 'every':
      return `every ${choice.n === 1 ? '' : `${ordinal(choice.n)} `}${noun}${by}${of}`;
    case 'percent':
      return `${choice.percent} % of all ${noun}s${by}${of}`;
    case 'all':
      return `every ${noun}${by}${of}`;
  }
}

function groupWords(dbids: readonly string[] | undefined, nameOf: (dbid: string) => string): string {
  if (dbids === undefined) return '';
  const [first = ''] = dbids;
  return dbids.length === 1 ? ` of ${nameOf(first)}` : ` of ${dbids.length} Campaign Groups`;
}

/** What caused a notification, by its number on the wire. */
export function actionName(action: number): string {
  return actionNames[action] ?? `action ${action}`;
}
