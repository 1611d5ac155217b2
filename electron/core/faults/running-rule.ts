import type { LossChoice, LossRule } from '../../../shared/faults/loss-rule.ts';
import { TraceId } from '../../../shared/reporting/trace-line.ts';
import { seededRandom } from '../ports/random.ts';
import type { Notification } from '../reporting/notification.ts';

/** One rule of the loss laboratory at work, with what it has counted. */
export class RunningRule {
  readonly rule: LossRule;
  readonly #dbids: ReadonlySet<string> | null;
  readonly #chooses: () => boolean;
  #hits: number;
  #isOn: boolean;
  #hitSinceOn = 0;

  /** @param hits those that it had before it was changed */
  constructor(rule: LossRule, hits = 0) {
    this.rule = rule;
    this.#dbids = rule.match.dbids ? new Set(rule.match.dbids) : null;
    this.#chooses = chooser(rule.choice);
    this.#hits = hits;
    this.#isOn = rule.on;
  }

  get hits(): number {
    return this.#hits;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** The rule as it stands: the one that hits the next ones switches itself off. */
  get view(): LossRule {
    return this.#isOn === this.rule.on ? this.rule : { ...this.rule, on: this.#isOn };
  }

  /** Whether this notification is to be hit; one that matches is counted by it, so it is asked once for each. */
  chooses(notification: Notification): boolean {
    return this.#isOn && this.#matches(notification) && this.#chooses();
  }

  /** It has hit one. */
  hit(): void {
    this.#hits += 1;
    this.#hitSinceOn += 1;
    const { choice } = this.rule;
    if (choice.kind === 'next' && this.#hitSinceOn >= choice.count) this.#isOn = false;
  }

  #matches({ id, dbid, action }: Notification): boolean {
    const { kind, actions } = this.rule.match;
    if (kind !== undefined && (kind === 'change') !== (id === TraceId.change)) return false;
    if (this.#dbids && !this.#dbids.has(dbid)) return false;
    return actions === undefined || actions.includes(action);
  }
}

function chooser(choice: LossChoice): () => boolean {
  if (choice.kind === 'every') {
    let seen = 0;
    return () => {
      seen += 1;
      return seen % choice.n === 0;
    };
  }
  if (choice.kind === 'percent') {
    const random = seededRandom(choice.seed).fork('loss');
    return () => random.next() * 100 < choice.percent;
  }
  return () => true;
}
