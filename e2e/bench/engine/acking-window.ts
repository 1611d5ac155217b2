import type { Engine } from '../../../electron/core/engine.ts';
import type { ServerMessage } from '../../../shared/contract/sync-protocol.ts';
import type { SyncPeer } from '../../../shared/contract/sync-server.ts';

/** How a message goes on its way to a window. */
export type Carry = (message: ServerMessage) => void;

/** It becomes a frame. */
export const frame: Carry = (message) => {
  JSON.stringify({ sync: message });
};

/** A window as far as the engine sees it: everything that it is told is carried away, and it acknowledges at once. */
export class AckingWindow {
  readonly #peer: SyncPeer;
  readonly #carry: Carry;

  constructor(engine: Pick<Engine, 'attach'>, carry: Carry) {
    this.#carry = carry;
    this.#peer = engine.attach((message) => this.#take(message));
    this.#peer.receive({ type: 'hello', hidden: false });
  }

  detach(): void {
    this.#peer.detach();
  }

  #take(message: ServerMessage): void {
    this.#carry(message);
    if (message.type !== 'batch') return;
    const { epoch, to: seq } = message.batch;
    // A turn later, as it comes over a wire.
    setImmediate(() => this.#peer.receive({ type: 'ack', epoch, seq }));
  }
}
