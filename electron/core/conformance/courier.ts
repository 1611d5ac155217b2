import type { MadeNotification } from '../../../shared/conformance/virtual-group.ts';
import type { Cause } from '../../../shared/reporting/cause.ts';
import {
  type Delivery,
  type Notification,
  type NotifierListener,
  type Target,
  targetOf,
} from '../reporting/notification.ts';
import { Notifier } from '../reporting/notifier.ts';
import type { ConnectionSettings, Wire } from '../reporting/receiver-connections.ts';

const cause: Cause = { kind: 'unknown' };

/**
 * Carries notifications of a conformance run to the receiver: by a notifier of the same kind as the one that reports the workspace,
 * with connections of its own.
 */
export class Courier {
  readonly #target: Target;
  readonly #settings: ConnectionSettings;
  readonly #wire: Wire;
  readonly #waiting = new Map<number, (delivery: Delivery | null) => void>();
  #notifier: Notifier;
  #seq = 0;

  constructor(uri: string, settings: ConnectionSettings, wire: Wire) {
    this.#target = targetOf(uri);
    this.#settings = settings;
    this.#wire = wire;
    this.#notifier = this.#open();
  }

  /** Sends one; answers with what became of it, or null when it was dropped because the run ended. */
  send(made: MadeNotification): Promise<Delivery | null> {
    const { id, dbid, campaignGroup, at, action, actor, body, condition } = made;
    this.#seq += 1;
    const seq = this.#seq;
    const outcome = new Promise<Delivery | null>((resolve) => this.#waiting.set(seq, resolve));
    this.#notifier.send({
      seq,
      id,
      dbid,
      campaignGroup,
      at,
      action,
      actor,
      cause,
      body,
      bytes: null,
      intendedBody: null,
      target: this.#target,
      condition,
      effect: null,
      madeAt: this.#wire.clock.monotonic(),
    });
    return outcome;
  }

  /** Closes every connection; what is sent afterwards opens new ones. */
  async hangUp(): Promise<void> {
    const old = this.#notifier;
    this.#notifier = this.#open();
    await old.destroy();
  }

  /** Ends everything now. */
  close(): Promise<void> {
    return this.#notifier.destroy();
  }

  #open(): Notifier {
    const settle = ({ seq }: Notification, delivery: Delivery | null) => {
      this.#waiting.get(seq)?.(delivery);
      this.#waiting.delete(seq);
    };
    const nothing = () => undefined;
    const listener: NotifierListener = {
      queued: nothing,
      handedOver: nothing,
      writing: nothing,
      settled: settle,
      dropped: (notification) => settle(notification, null),
      lost: nothing,
    };
    return new Notifier(this.#settings, this.#wire, listener, (notification) => notification);
  }
}
