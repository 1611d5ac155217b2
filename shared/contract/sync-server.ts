import type { DomainEvent } from './events.ts';
import type { LogEntry } from './log.ts';
import { reduce } from './reducer.ts';
import type { ConsoleState } from './state.ts';
import { type ClientMessage, type ServerMessage, syncLimits } from './sync-protocol.ts';

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
  /** New or changed log rows by seq; bounded. */
  log: Map<number, LogEntry>;
  missed: number;
}

/**
 * Keeps every window's copy of the state equal to the engine's. Events are numbered and gathered for at most 50 ms, then
 * folded and sent as batches. A window that is hidden or too far behind is sent nothing, and one snapshot when it is back:
 * so memory per window is bounded by construction.
 */
export class SyncServer {
  #state: ConsoleState;
  #seq = 0;
  #pending: DomainEvent[] = [];
  #flushScheduled = false;
  readonly #clients = new Set<Client>();
  readonly #ports: SyncServerPorts;

  constructor(state: ConsoleState, ports: SyncServerPorts) {
    this.#state = state;
    this.#ports = ports;
  }

  /** The state with every published event in it. */
  get state(): ConsoleState {
    this.#fold();
    return this.#state;
  }

  publish(event: DomainEvent): void {
    this.#pending.push(event);
    if (this.#pending.length >= syncLimits.eventsPerBatch) this.#fold();
    this.#scheduleFlush();
  }

  publishLog(entry: LogEntry): void {
    for (const client of this.#clients) keepRow(client, entry);
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
      log: new Map(),
      missed: 0,
    };
    this.#clients.add(client);
    return {
      receive: (message) => this.#receive(client, message),
      detach: () => this.#clients.delete(client),
    };
  }

  /** Sends what is due now, without waiting for the timer. */
  flush(): void {
    this.#fold();
    for (const client of this.#clients) this.#sendLog(client);
  }

  #receive(client: Client, message: ClientMessage): void {
    switch (message.type) {
      case 'hello':
        client.greeted = true;
        client.hidden = message.hidden;
        client.log.clear();
        client.missed = 0;
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
    if (client.log.size > 0 || client.missed > 0) this.#scheduleFlush();
  }

  #sendSnapshot(client: Client): void {
    this.#fold();
    client.behind = false;
    client.sentSeq = this.#seq;
    client.send({ type: 'snapshot', snapshot: { epoch: this.#ports.epoch, seq: this.#seq, state: this.#state } });
  }

  #scheduleFlush(): void {
    if (this.#flushScheduled) return;
    this.#flushScheduled = true;
    this.#ports.schedule(() => {
      this.#flushScheduled = false;
      this.flush();
    }, syncLimits.flushEveryMs);
  }

  /** Folds what is pending into the state, and sends it to every window that is in step. */
  #fold(): void {
    for (let start = 0; start < this.#pending.length; start += syncLimits.eventsPerBatch) {
      const events = this.#pending.slice(start, start + syncLimits.eventsPerBatch);
      const from = this.#seq;
      this.#seq += events.length;
      this.#state = reduce(this.#state, events);
      for (const client of this.#clients) this.#sendBatch(client, from, events);
    }
    this.#pending = [];
  }

  #sendBatch(client: Client, from: number, events: readonly DomainEvent[]): void {
    if (!client.greeted || client.behind) return;
    if (client.hidden || this.#seq - client.ackedSeq > syncLimits.unacknowledgedEvents) {
      client.behind = true;
      return;
    }
    client.sentSeq = this.#seq;
    client.send({ type: 'batch', batch: { epoch: this.#ports.epoch, from, to: this.#seq, events } });
  }

  #sendLog(client: Client): void {
    if (!client.greeted || client.hidden || client.behind) return;
    if (client.log.size === 0 && client.missed === 0) return;
    client.send({ type: 'log', log: { entries: [...client.log.values()], missed: client.missed } });
    client.log.clear();
    client.missed = 0;
  }
}

function keepRow(client: Client, entry: LogEntry): void {
  client.log.delete(entry.seq);
  client.log.set(entry.seq, entry);
  if (client.log.size <= syncLimits.logRowsPerFlush) return;
  const oldest = client.log.keys().next().value;
  if (oldest !== undefined) client.log.delete(oldest);
  client.missed += 1;
}
