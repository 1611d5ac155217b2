import type { Beat, GroupView } from '../contract/state.ts';
import { GroupState, isReportedPeriodically } from '../domain/enumerations.ts';
import { t } from '../strings/t.ts';
import type { Belief } from './belief.ts';

/** What will bring a receiver's belief back to the truth. */
export type Healing =
  /** It is in step. */
  | { readonly kind: 'none-needed' }
  /** The next periodic notification, due at this time (console's clock, ms since 1970). */
  | { readonly kind: 'periodic'; readonly at: number }
  /** A change that is under way will be reported; `at` is when, as far as it is known. */
  | { readonly kind: 'change'; readonly at: number | null }
  /** Nothing: OCS sends no more of it by itself. */
  | { readonly kind: 'never'; readonly why: string };

export interface BeliefJudgement {
  /** `stale`: it was true once. `wrong`: it never was. `unknown`: the receiver has heard nothing of this Campaign Group. */
  readonly verdict: 'in-step' | 'stale' | 'wrong' | 'unknown';
  readonly healing: Healing;
  /** The receiver believes it active, but its periodic notification has not come since this time; null when it is not overdue. */
  readonly overdueSince: number | null;
}

export interface BeliefQuestion {
  readonly view: Pick<GroupView, 'condition' | 'transitionEndsAt' | 'beat'>;
  readonly belief: Belief | undefined;
  /** Whether its notifications are sent at all: switched on, with a URI, and not held. */
  readonly isReported: boolean;
  /** campaigngroup-states-interval in ms as it is in effect; 0 is off. */
  readonly intervalMs: number;
  /** Console's clock, ms since 1970. */
  readonly now: number;
}

/** A periodic notification may be this much later than its interval before it counts as overdue: a quarter, 1 s at least. */
const graceOf = (intervalMs: number) => Math.max(1_000, intervalMs / 4);

/** What a receiver believes of a Campaign Group, held against the truth. Pure. */
export function judgeBelief({ view, belief, isReported, intervalMs, now }: BeliefQuestion): BeliefJudgement {
  const isInStep =
    belief === undefined ? view.condition.state === GroupState.notLoaded : agrees(view.condition, belief);
  const verdict = belief === undefined ? 'unknown' : isInStep ? 'in-step' : belief.distorted ? 'wrong' : 'stale';
  return {
    verdict,
    healing: isInStep ? { kind: 'none-needed' } : healingOf(view, isReported, now),
    overdueSince: belief === undefined ? null : overdueSince(belief, view.beat, intervalMs, now),
  };
}

/** What the receiver believes is what a notification would say now. */
function agrees(condition: GroupView['condition'], belief: Belief): boolean {
  if (belief.state !== condition.state) return false;
  const dialing = condition.state === GroupState.running ? condition.dialing : null;
  return (
    belief.dialMode === (dialing?.dialMode ?? null) &&
    belief.optimizeBy === (dialing?.optimization?.by ?? null) &&
    belief.optimizeGoal === (dialing?.optimization?.goal ?? null)
  );
}

function healingOf(
  { condition, transitionEndsAt, beat }: BeliefQuestion['view'],
  isReported: boolean,
  now: number,
): Healing {
  if (!isReported) return { kind: 'never', why: t('answering.neverHeals.silent') };
  if (condition.state === GroupState.notLoaded) return { kind: 'never', why: t('answering.neverHeals.notLoaded') };
  if (!isReportedPeriodically(condition.state)) return { kind: 'change', at: transitionEndsAt };
  if (beat === null) return { kind: 'never', why: t('answering.neverHeals.noPeriodic') };
  return { kind: 'periodic', at: nextDue(beat, now) };
}

/** When a beat is next due, at or after `now`. */
export function nextDue({ anchor, intervalMs }: Beat, now: number): number {
  return anchor + Math.max(0, Math.ceil((now - anchor) / intervalMs)) * intervalMs;
}

/** A beat that begins later, as after a change of the interval, owes nothing before that. */
function overdueSince(belief: Belief, beat: Beat | null, intervalMs: number, now: number): number | null {
  const believesActive = belief.state === GroupState.active || belief.state === GroupState.running;
  if (!believesActive || intervalMs <= 0) return null;
  const due = Math.max(belief.receivedAt + intervalMs, beat?.anchor ?? 0);
  return now > due + graceOf(intervalMs) ? due : null;
}
