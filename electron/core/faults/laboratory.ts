import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { FaultsState, LossRule } from '../../../shared/faults/loss-rule.ts';
import type { Cancel, Clock } from '../ports/clock.ts';
import type { Notification } from '../reporting/notification.ts';
import { applied } from './applied.ts';
import { RunningRule } from './running-rule.ts';

/** The hits are told this often at most. */
const tellEveryMs = 250;

export interface LaboratoryPorts {
  /** Real time. */
  readonly wire: Clock;
  readonly emit: (event: DomainEvent) => void;
  /** Whether one of this Campaign Group is to be overtaken already: there is never a second one. */
  readonly hasReordered: (dbid: string) => boolean;
}

/** The loss laboratory: loses, doubles, delays and spoils notifications, as its rules say. Without rules it does nothing. */
export class Laboratory {
  readonly #ports: LaboratoryPorts;
  #rules: readonly RunningRule[] = [];
  #cancelTell: Cancel | null = null;

  constructor(ports: LaboratoryPorts) {
    this.#ports = ports;
  }

  get state(): FaultsState {
    return {
      rules: this.#rules.map(({ view }) => view),
      hits: Object.fromEntries(this.#rules.map(({ rule, hits }) => [rule.id, hits])),
    };
  }

  /** Other rules from the next notification on. A rule that stays as it is goes on counting where it was. */
  set(rules: readonly LossRule[]): void {
    const known = new Map(this.#rules.map((running) => [running.rule.id, running]));
    this.#rules = rules.map((rule) => {
      const before = known.get(rule.id);
      if (!before) return new RunningRule(rule);
      return isSame(before.view, rule) ? before : new RunningRule(rule, before.hits);
    });
    this.#tell();
  }

  /** The notification as it is to be sent: the first rule that matches and chooses it has its effect. */
  treat(notification: Notification): Notification {
    for (const rule of this.#rules) {
      if (!rule.chooses(notification)) continue;
      const treated = applied(rule.rule.effect, notification, this.#ports.hasReordered);
      if (!treated) continue;
      rule.hit();
      if (rule.isOn) this.#tellSoon();
      else this.#tell();
      return treated;
    }
    return notification;
  }

  stop(): void {
    this.#cancelTell?.();
    this.#cancelTell = null;
  }

  #tellSoon(): void {
    this.#cancelTell ??= this.#ports.wire.after(tellEveryMs, () => this.#tell());
  }

  #tell(): void {
    this.stop();
    this.#ports.emit({ type: 'faults.changed', faults: this.state });
  }
}

function isSame(one: LossRule, other: LossRule): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
