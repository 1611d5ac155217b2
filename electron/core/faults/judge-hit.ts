import type { LossVerdict } from '../../../shared/faults/loss-rule.ts';
import type { Belief } from '../../../shared/receiver/belief.ts';
import type { BeliefJudgement } from '../../../shared/receiver/judge-belief.ts';
import type { Cause } from '../../../shared/reporting/cause.ts';

/** A notification that the loss laboratory has hit. */
export type Hit = Pick<LossVerdict, 'dbid' | 'seq' | 'effect' | 'at'>;

export interface HitQuestion {
  readonly hit: Hit;
  /** The verdict so far; null for the first one. */
  readonly before: LossVerdict | null;
  readonly belief: Belief | undefined;
  readonly judgement: BeliefJudgement;
  /** The cause of the notification that the belief came with, where that was sent again. */
  readonly sentAgain: Cause | undefined;
  readonly now: number;
}

/** What has become of a Campaign Group's reported state after a hit. What is healed stays healed. Pure. */
export function judgeHit(question: HitQuestion): LossVerdict {
  const { hit, before, belief, judgement } = question;
  const isOver = before !== null && before.verdict !== 'open' && before.verdict !== 'never';
  if (judgement.healing.kind !== 'none-needed') {
    if (isOver) return before;
    return { ...hit, verdict: judgement.healing.kind === 'never' ? 'never' : 'open', healedBy: null, healedAt: null };
  }
  const healer = belief && isLater(question, belief) ? belief : null;
  if (isOver && (before.verdict === 'in-step' || before.healedBy !== null || healer === null)) return before;
  if (healer) return healedBy(question, healer);
  // The receiver believes what it did: either the hit changed nothing of it, or the truth has come back to it.
  const isTruthBack = before !== null && (belief === undefined || !isOwn(question, belief));
  const verdict = isTruthBack ? 'healed-on-change' : 'in-step';
  return { ...hit, verdict, healedBy: null, healedAt: isTruthBack ? question.now : null };
}

function healedBy({ hit, sentAgain, now }: HitQuestion, { seq, periodic }: Belief): LossVerdict {
  const byRedelivery = sentAgain?.kind === 'redelivery';
  const verdict = byRedelivery ? 'healed-by-redelivery' : periodic ? 'healed-after-interval' : 'healed-on-change';
  return { ...hit, verdict, healedBy: seq, healedAt: now };
}

/** Whether the belief came with the notification that was hit, or with its double. */
function isOwn({ hit, sentAgain }: HitQuestion, { seq }: Belief): boolean {
  return seq === hit.seq || (sentAgain?.kind === 'duplicate' && sentAgain.of === hit.seq);
}

function isLater(question: HitQuestion, belief: Belief): boolean {
  return belief.seq !== null && belief.seq > question.hit.seq && !isOwn(question, belief);
}
