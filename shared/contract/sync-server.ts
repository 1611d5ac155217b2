import type { DomainEvent } from './events.ts';
import type { LogEntry } from './log.ts';
import { LogBuffer } from './log-buffer.ts';
import { PendingEvents } from './pending-events.ts';
import { StateFold } from './reducer.ts';
import type { ConsoleState } from './state.ts';
import { type Batch, type ClientMessage, type ServerMessage, syncLimits } from './sync-protocol.ts';

/** What the sync server needs from outside: a timer for its flush. */
export interface SyncServerPorts {
  readonly epoch: string;
  schedule(run: () => void, delayMs: number): void;
}

/** One connected window, as its transport sees it. */
export interface SyncPeer {
  receive(message: ClientMessage): void;
  detach(): void;
}

interface Client {
  readonly send: (message: ServerMessage) => void;
  /** False until `hello`. */
  greeted: boolean;
  hidden: boolean;
  /** It gets one snapshot later instead of the batches that it misses. */
  behind: boolean;
  sentSeq: number;
  ackedSeq: number;
  /** Events up to this number were in a snapshot that was sent while nothing else was on the way. */
  countedFrom: number;
  readonly log: LogBuffer;
}

/**
 * Keeps every window's copy of the state equal to the engine's. Events are numbered and gathered for at most 50 ms, then
 * sent as batches. A window that is hidden or too far behind is sent nothing, and one snapshot when it is back: so memory
 * per window is bounded by construction.
 */
export class SyncServer {
  /** With every event that has a number. */
  readonly #state: StateFold;
  #seq = 0;
  /** All but the last are full. */
  readonly #pending: PendingEvents[] = [];
  #flushScheduled = false;
  #sending = false;
  readonly #clients = new Set<Client>();
  readonly #ports: SyncServerPorts;

  constructor(state: ConsoleState, ports: SyncServerPorts) {
    this.#state = new StateFold(state);
    this.#ports = ports;
  }

  /** The state with every published event in it. */
  get state(): ConsoleState {
    this.#sendPending();
    return this.#state.take();
  }

  publish(event: DomainEvent): void {
    const pending = this.#lastPending();
    pending.add(event);
    if (pending.size >= syncLimits.eventsPerBatch) this.#sendPending();
    this.#scheduleFlush();
  }

  publishLog(entry: LogEntry): void {
    for (const client of this.#clients) client.log.add(entry);
    if (this.#clients.size > 0) this.#scheduleFlush();
  }

  /** Adds a window; nothing is sent to it before its `hello`. */
  attach(send: (message: ServerMessage) => void): SyncPeer {
    const client: Client = {
      send,
      greeted: false,
      hidden: false,
      behind: true,
      sentSeq: 0,
      ackedSeq: 0,
      countedFrom: 0,
      log: new LogBuffer(),
    };
    this.#clients.add(client);
    return {
      receive: (message) => this.#receive(client, message),
      detach: () => this.#clients.delete(client),
    };
  }

  /** Sends what is due now, without waiting for the timer. */
  flush(): void {
    this.#sendPending();
    for (const client of this.#clients) this.#sendLog(client);
  }

  #receive(client: Client, message: ClientMessage): void {
    switch (message.type) {
      case 'hello':
        client.greeted = true;
        client.hidden = message.hidden;
        client.log.clear();
        return this.#sendSnapshot(client);
      case 'resync':
        if (client.greeted) this.#sendSnapshot(client);
        return;
      case 'visibility':
        client.hidden = message.hidden;
        return this.#catchUp(client);
      case 'ack':
        if (message.epoch !== this.#ports.epoch) return;
        client.ackedSeq = Math.min(Math.max(client.ackedSeq, message.seq), client.sentSeq);
        return this.#catchUp(client);
    }
  }

  #catchUp(client: Client): void {
    if (!client.greeted || client.hidden) return;
    if (client.behind && client.ackedSeq === client.sentSeq) this.#sendSnapshot(client);
    if (!client.log.isEmpty) this.#scheduleFlush();
  }

  #sendSnapshot(client: Client): void {
    this.#sendPending();
    client.behind = false;
    if (client.ackedSeq === client.sentSeq) client.countedFrom = this.#seq;
    client.sentSeq = this.#seq;
    client.send({
      type: 'snapshot',
      snapshot: { epoch: this.#ports.epoch, seq: this.#seq, state: this.#state.take() },
    });
  }

  #scheduleFlush(): void {
    if (this.#flushScheduled) return;
    this.#flushScheduled = true;
    this.#ports.schedule(() => {
      this.#flushScheduled = false;
      this.flush();
    }, syncLimits.flushEveryMs);
  }

  /**
   * Numbers what is pending, and sends it to every window that is in step. A window that answers while it is
   * sent to may lead back here: the round that is under way then takes what was added, so that batches stay in order.
   */
  #sendPending(): void {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let next = this.#pending.shift(); next; next = this.#pending.shift()) this.#sendToAll(next.all());
    } finally {
      this.#sending = false;
    }
  }

  #sendToAll(events: readonly DomainEvent[]): void {
    const batch = { epoch: this.#ports.epoch, from: this.#seq, to: this.#seq + events.length, events };
    this.#seq = batch.to;
    this.#state.add(events);
    for (const client of this.#clients) this.#sendBatch(client, batch);
  }

  #lastPending(): PendingEvents {
    const last = this.#pending.at(-1);
    if (last && last.size < syncLimits.eventsPerBatch) return last;
    const next = new PendingEvents();
    this.#pending.push(next);
    return next;
  }

  #sendBatch(client: Client, batch: Batch): void {
    if (!client.greeted || client.behind) return;
    if (client.hidden || this.#isTooMuch(batch.to - Math.max(client.ackedSeq, client.countedFrom))) {
      client.behind = true;
      return;
    }
    client.sentSeq = batch.to;
    client.send({ type: 'batch', batch });
  }

  #isTooMuch(onTheWay: number): boolean {
    return onTheWay > Math.max(syncLimits.unacknowledgedEvents, this.#state.groups);
  }

  #sendLog(client: Client): void {
    if (!client.greeted || client.hidden || client.behind || client.log.isEmpty) return;
    client.send({ type: 'log', log: client.log.take() });
  }
}
