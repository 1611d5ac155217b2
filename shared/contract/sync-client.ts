import type { LogBatch } from './log.ts';
import { reduce } from './reducer.ts';
import type { ConsoleState } from './state.ts';
import type { Batch, ClientMessage, ServerMessage, Snapshot } from './sync-protocol.ts';

/** What the sync client tells the window. */
export interface SyncClientPorts {
  post(message: ClientMessage): void;
  /** A new state, with its number. */
  onState(state: ConsoleState, seq: number): void;
  onLog(log: LogBatch): void;
}

/**
 * The window's end of the sync protocol. Batches that arrive before the snapshot are kept and only what is newer than the
 * snapshot is applied; what was applied already is ignored; a gap or another epoch asks for one snapshot.
 */
export class SyncClient {
  #snapshot: Snapshot | null = null;
  #early: Batch[] = [];
  #resyncAsked = false;
  readonly #ports: SyncClientPorts;

  constructor(ports: SyncClientPorts) {
    this.#ports = ports;
  }

  /** Begins, or begins anew after the connection was lost: what was known of an older connection is not trusted. */
  start(hidden: boolean): void {
    this.#snapshot = null;
    this.#early = [];
    this.#resyncAsked = true;
    this.#ports.post({ type: 'hello', hidden });
  }

  setHidden(hidden: boolean): void {
    this.#ports.post({ type: 'visibility', hidden });
  }

  receive(message: ServerMessage): void {
    if (message.type === 'snapshot') this.#takeSnapshot(message.snapshot);
    else if (message.type === 'batch') this.#takeBatch(message.batch);
    else if (message.type === 'log') this.#ports.onLog(message.log);
  }

  #takeSnapshot(snapshot: Snapshot): void {
    const known = this.#snapshot;
    this.#resyncAsked = false;
    if (known && known.epoch === snapshot.epoch && known.seq > snapshot.seq) return;
    this.#accept(snapshot);
    const early = this.#early;
    this.#early = [];
    for (const batch of early) this.#takeBatch(batch);
  }

  #takeBatch(batch: Batch): void {
    const known = this.#snapshot;
    if (known === null) {
      this.#early.push(batch);
      return;
    }
    if (batch.epoch === known.epoch && batch.to <= known.seq) return;
    if (batch.epoch !== known.epoch || batch.from > known.seq) {
      this.#early.push(batch);
      return this.#askForSnapshot();
    }
    const fresh = batch.events.slice(known.seq - batch.from);
    this.#accept({ epoch: known.epoch, seq: batch.to, state: reduce(known.state, fresh) });
  }

  #accept(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    this.#ports.onState(snapshot.state, snapshot.seq);
    this.#ports.post({ type: 'ack', epoch: snapshot.epoch, seq: snapshot.seq });
  }

  #askForSnapshot(): void {
    if (this.#resyncAsked) return;
    this.#resyncAsked = true;
    this.#ports.post({ type: 'resync' });
  }
}
