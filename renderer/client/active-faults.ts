import type { ConsoleState } from '../../shared/contract/state.ts';
import { t } from '../../shared/strings/t.ts';
import { groupNames } from './group-names.ts';
import { lossRuleWords } from './loss-words.ts';
import { answerWords, isFaulty } from './response-words.ts';

/** A fault that somebody has switched on: where, and what it does. */
export interface ActiveFault {
  readonly id: string;
  readonly at: 'sender' | 'receiver';
  readonly words: string;
}

type FaultsPart = Pick<ConsoleState, 'faults' | 'receiver' | 'responseRules' | 'groups'>;

/** Every fault that is on. Rules of a receiver that does not listen do nothing, so they are not among them. */
export function activeFaults({ faults, receiver, responseRules, groups }: FaultsPart): readonly ActiveFault[] {
  const nameOf = groupNames(groups);
  const found: ActiveFault[] = faults.rules
    .filter(({ on }) => on)
    .map((rule) => ({ id: rule.id, at: 'sender', words: lossRuleWords(rule, nameOf) }));
  if (receiver.downUntil !== null) found.push({ id: 'down', at: 'receiver', words: t('faultWords.active.down') });
  if (!receiver.listening) return found;
  for (const rule of responseRules)
    if (rule.on && isFaulty(rule))
      found.push({
        id: rule.id,
        at: 'receiver',
        words:
          rule.respond.length === 1
            ? t('faultWords.active.rule', { name: rule.name, answers: answerWords(rule) })
            : t('faultWords.active.severalAnswers', { name: rule.name }),
      });
  return found;
}

/** The first few in one line, and how many more there are. */
export function faultLine(active: readonly ActiveFault[], atMost = 3): string {
  const words = active.slice(0, atMost).map((fault) => fault.words);
  const more = active.length - words.length;
  const faults = words.join(' · ');
  return more > 0 ? t('faultWords.active.more', { faults, count: more }) : faults;
}
