import type { LossVerdict } from '../../shared/faults/loss-rule.ts';
import type { Healing } from '../../shared/receiver/judge-belief.ts';
import { duration } from './format.ts';
import { clockTime, type TimeZone } from './time.ts';

/** `heals in 4 s`, `heals when it is unloaded`, `will not heal`; empty when nothing has to heal. */
export function healingPhrase(healing: Healing, now: number): string {
  switch (healing.kind) {
    case 'none-needed':
      return '';
    case 'periodic':
      return `heals ${within(healing.at, now)}`;
    case 'change':
      return 'heals when it is unloaded';
    case 'never':
      return 'will not heal';
  }
}

/** The same with what heals it, or why nothing does: `heals in 4 s by the next 81001`. */
export function healingWords(healing: Healing, now: number): string {
  const phrase = healingPhrase(healing, now);
  switch (healing.kind) {
    case 'none-needed':
      return '';
    case 'periodic':
      return `${phrase} by the next 81001`;
    case 'change':
      return healing.at === null ? phrase : `${phrase}, ${within(healing.at, now)}`;
    case 'never':
      return `${phrase}: ${inside(healing.why)}`;
  }
}

/** What became of a Campaign Group's reported state after a fault. `healing` is what would heal it now. */
export function verdictWords(
  { verdict, healedAt, healedBy }: Pick<LossVerdict, 'verdict' | 'healedAt' | 'healedBy'>,
  healing: Healing | null,
  now: number,
  zone: TimeZone,
): string {
  const at = healedAt === null ? '' : ` at ${clockTime(healedAt, zone, now)}`;
  const by = healedBy === null ? '' : ` by row ${healedBy}`;
  switch (verdict) {
    case 'in-step':
      return 'in step all along';
    case 'healed-after-interval':
      return `healed after one interval${at}${by}`;
    case 'healed-on-change':
      return `healed on the next change${at}${by}`;
    case 'healed-by-redelivery':
      return `healed by a redelivery${at}${by}`;
    case 'never':
      return healing?.kind === 'never' ? `will never heal: ${inside(healing.why)}` : 'will never heal by itself';
    case 'open':
      return healing === null || healing.kind === 'none-needed' ? 'is about to heal' : healingWords(healing, now);
  }
}

/** Never 0 s: what is due now is on its way. */
function within(at: number, now: number): string {
  const seconds = Math.ceil((at - now) / 1_000);
  return seconds < 1 ? 'now' : `in ${duration(seconds)}`;
}

/** A sentence as it stands after a colon. */
function inside(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
