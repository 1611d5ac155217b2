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
  /** The cause of the notification that the belief came with, where OCS would not have sent that. */
  readonly beyondOcs: Cause | undefined;
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

function healedBy({ hit, beyondOcs, now }: HitQuestion, { seq, periodic }: Belief): LossVerdict {
  return { ...hit, verdict: howHealed(beyondOcs, periodic), healedBy: seq, healedAt: now };
}

function howHealed(beyondOcs: Cause | undefined, periodic: boolean): LossVerdict['verdict'] {
  if (beyondOcs?.kind === 'redelivery') return 'healed-by-redelivery';
  if (beyondOcs?.kind === 'on-demand') return 'healed-on-demand';
  return periodic ? 'healed-after-interval' : 'healed-on-change';
}

/** Whether the belief came with the notification that was hit, or with its double. */
function isOwn({ hit, beyondOcs }: HitQuestion, { seq }: Belief): boolean {
  return seq === hit.seq || (beyondOcs?.kind === 'duplicate' && beyondOcs.of === hit.seq);
}

function isLater(question: HitQuestion, belief: Belief): boolean {
  return belief.seq !== null && belief.seq > question.hit.seq && !isOwn(question, belief);
}
