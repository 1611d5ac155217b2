import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { LossVerdict } from '../../../shared/faults/loss-rule.ts';
import { type BeliefQuestion, judgeBelief } from '../../../shared/receiver/judge-belief.ts';
import type { Cause } from '../../../shared/reporting/cause.ts';
import type { Cancel, Clock } from '../ports/clock.ts';
import { type Hit, judgeHit } from './judge-hit.ts';

/** So that one look answers for all that happens at once. */
const lookAfterMs = 50;
/** Of so many of the newest that OCS would not have sent it is known why. */
const beyondOcsKept = 1_000;

export interface VerdictsPorts {
  /** Real time. */
  readonly wire: Clock;
  readonly emit: (event: DomainEvent) => void;
  /** What a Campaign Group is, and what its receiver believes; null when there is no such Campaign Group. */
  readonly question: (dbid: string) => BeliefQuestion | null;
}

interface Followed {
  readonly hit: Hit;
  verdict: LossVerdict | null;
}

/** Follows what becomes of the Campaign Groups whose notifications the loss laboratory has hit: the newest hit of each. */
export class Verdicts {
  readonly #ports: VerdictsPorts;
  readonly #followed = new Map<string, Followed>();
  readonly #beyondOcs = new Map<number, Cause>();
  readonly #due = new Set<string>();
  #cancelLook: Cancel | null = null;

  constructor(ports: VerdictsPorts) {
    this.#ports = ports;
  }

  /** A notification has come to its end. */
  finished({ seq, dbid, fault, outcome }: NotificationDetail, at: number): void {
    const wasHit = fault !== null && outcome !== 'dropped' && outcome !== 'skipped';
    if (wasHit) this.#followed.set(dbid, { hit: { dbid, seq, effect: fault, at }, verdict: null });
    this.changed(dbid);
  }

  /** What OCS would not have sent is made: a redelivery, a double, or a periodic one on demand. */
  beyondOcs(seq: number, cause: Cause): void {
    this.#beyondOcs.set(seq, cause);
    const oldest = this.#beyondOcs.keys().next().value;
    if (this.#beyondOcs.size > beyondOcsKept && oldest !== undefined) this.#beyondOcs.delete(oldest);
  }

  /** What a Campaign Group is, how it is reported, or what its receiver believes has changed. */
  changed(dbid: string): void {
    if (!this.#followed.has(dbid)) return;
    this.#due.add(dbid);
    this.#cancelLook ??= this.#ports.wire.after(lookAfterMs, () => this.#look());
  }

  /** Forgets all of it. */
  clear(): void {
    this.stop();
    this.#followed.clear();
    this.#ports.emit({ type: 'verdicts.cleared' });
  }

  stop(): void {
    this.#cancelLook?.();
    this.#cancelLook = null;
    this.#due.clear();
  }

  #look(): void {
    this.#cancelLook = null;
    const verdicts: LossVerdict[] = [];
    for (const dbid of this.#due) {
      const verdict = this.#judged(dbid);
      if (verdict) verdicts.push(verdict);
    }
    this.#due.clear();
    if (verdicts.length > 0) this.#ports.emit({ type: 'verdicts.changed', verdicts });
  }

  /** The new verdict of a Campaign Group; null when it is the same as before, or the group is gone. */
  #judged(dbid: string): LossVerdict | null {
    const followed = this.#followed.get(dbid);
    const question = this.#ports.question(dbid);
    if (!question) this.#followed.delete(dbid);
    if (!followed || !question) return null;
    const { belief, now } = question;
    const { hit, verdict: before } = followed;
    const beyondOcs = belief?.seq == null ? undefined : this.#beyondOcs.get(belief.seq);
    const verdict = judgeHit({ hit, before, belief, judgement: judgeBelief(question), beyondOcs, now });
    followed.verdict = verdict;
    return before?.verdict === verdict.verdict && before.healedBy === verdict.healedBy ? null : verdict;
  }
}
