import type { LossVerdict } from '../../shared/faults/loss-rule.ts';
import type { BeliefJudgement, Healing } from '../../shared/receiver/judge-belief.ts';
import { t } from '../../shared/strings/t.ts';
import { duration } from './format.ts';
import { clockTime, type TimeZone } from './time.ts';

/** What a belief is worth, in a word. */
export const verdictWord: Readonly<Record<BeliefJudgement['verdict'], string>> = {
  'in-step': 'in step',
  stale: 'stale',
  wrong: 'wrong',
  unknown: 'not heard of',
};

/** `heals in 4 s`, `heals when it is unloaded`, `will not heal`; empty when nothing has to heal. */
export function healingPhrase(healing: Healing, now: number): string {
  switch (healing.kind) {
    case 'none-needed':
      return '';
    case 'periodic':
      return t('faultWords.healing.periodic', { when: within(healing.at, now) });
    case 'change':
      return t('faultWords.healing.change');
    case 'never':
      return t('faultWords.healing.never');
  }
}

/** The same with what heals it, or why nothing does: `heals in 4 s by the next 81001`. */
export function healingWords(healing: Healing, now: number): string {
  switch (healing.kind) {
    case 'none-needed':
      return '';
    case 'periodic':
      return t('faultWords.healing.periodicBy', { when: within(healing.at, now) });
    case 'change':
      return healing.at === null
        ? t('faultWords.healing.change')
        : t('faultWords.healing.changeAt', { when: within(healing.at, now) });
    case 'never':
      return t('faultWords.healing.neverWhy', { why: inside(healing.why) });
  }
}

type Verdict = Pick<LossVerdict, 'verdict' | 'healedAt' | 'healedBy'>;

/** What became of a Campaign Group's reported state after a fault. `healing` is what would heal it now. */
export function verdictWords(known: Verdict, healing: Healing | null, now: number, zone: TimeZone): string {
  switch (known.verdict) {
    case 'in-step':
      return t('faultWords.verdict.in-step');
    case 'never':
      return healing?.kind === 'never'
        ? t('faultWords.verdict.neverWhy', { why: inside(healing.why) })
        : t('faultWords.verdict.never');
    case 'open':
      return healing === null || healing.kind === 'none-needed'
        ? t('faultWords.verdict.about')
        : healingWords(healing, now);
    default:
      return healedWords(t(`faultWords.verdict.${known.verdict}`), known, now, zone);
  }
}

/** With when and by which row, as far as that is known. */
function healedWords(verdict: string, { healedAt, healedBy }: Verdict, now: number, zone: TimeZone): string {
  const time = healedAt === null ? '' : clockTime(healedAt, zone, now);
  const row = String(healedBy);
  if (healedAt === null) return healedBy === null ? verdict : t('faultWords.verdict.by', { verdict, row });
  return healedBy === null
    ? t('faultWords.verdict.at', { verdict, time })
    : t('faultWords.verdict.atBy', { verdict, time, row });
}

/** Never 0 s: what is due now is on its way. */
function within(at: number, now: number): string {
  const seconds = Math.ceil((at - now) / 1_000);
  return seconds < 1 ? t('faultWords.healing.now') : t('faultWords.healing.in', { time: duration(seconds) });
}

/** A sentence as it stands after a colon. */
function inside(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
