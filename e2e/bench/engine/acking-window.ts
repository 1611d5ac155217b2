import type { Engine } from '../../../electron/core/engine.ts';
import type { ServerMessage } from '../../../shared/contract/sync-protocol.ts';
import type { SyncPeer } from '../../../shared/contract/sync-server.ts';

/** A window as far as the engine sees it: everything that it is told becomes a frame, and it acknowledges at once. */
export class AckingWindow {
  readonly #peer: SyncPeer;
  /** Of all frames. */
  bytes = 0;

  constructor(engine: Pick<Engine, 'attach'>) {
    this.#peer = engine.attach((message) => this.#take(message));
    this.#peer.receive({ type: 'hello', hidden: false });
  }

  detach(): void {
    this.#peer.detach();
  }

  #take(message: ServerMessage): void {
    this.bytes += JSON.stringify({ sync: message }).length;
    if (message.type !== 'batch') return;
    const { epoch, to: seq } = message.batch;
    // A turn later, as it comes over a wire.
    setImmediate(() => this.#peer.receive({ type: 'ack', epoch, seq }));
  }
}
