import assert from 'node:assert/strict';
import type { DomainEvent } from '../contract/events.ts';
import { reduce } from '../contract/reducer.ts';
import type { ConsoleState } from '../contract/state.ts';
import { SyncClient } from '../contract/sync-client.ts';
import { type ClientMessage, type ServerMessage, syncLimits } from '../contract/sync-protocol.ts';
import type { SyncPeer } from '../contract/sync-server.ts';
import { consoleState, groupView } from './console-state.ts';
import { note, receivedEvent, ServerByHand } from './sync-window.ts';

/**
 * An engine and its windows with slow and breakable connections between them. Beside the server it keeps a reference: the
 * state after each event, folded one by one. Whatever a window shows is compared with it at once.
 */
export class SyncNetwork {
  hand = new ServerByHand('run-0');
  seq = 0;
  reference: ConsoleState = consoleState(groupView('101'));
  readonly windows: readonly NetworkWindow[];
  #runs = 0;
  #history: ConsoleState[] = [];
  #rows = 0;

  constructor(windows: number) {
    this.restart();
    this.windows = Array.from({ length: windows }, () => new NetworkWindow(this));
  }

  /** The engine is started anew, with the state it had: all connections are lost. */
  restart(): void {
    for (const window of this.windows ?? []) window.disconnect();
    this.#runs += 1;
    this.hand = new ServerByHand(`run-${this.#runs}`, this.reference);
    this.seq = 0;
    this.#history = [this.reference];
  }

  publish(event: DomainEvent): void {
    this.reference = reduce(this.reference, [event]);
    this.hand.server.publish(event);
  }

  burst(count: number): void {
    for (let index = 0; index < count; index += 1) this.publish(receivedEvent(this.seq));
  }

  /** New log rows, and a change of the newest one of before. */
  log(count: number): void {
    for (let index = 0; index <= count; index += 1) {
      const seq = this.#rows + index;
      if (seq === 0) continue;
      const row = note(seq, index === 0 ? 'changed' : 'new');
      for (const window of this.windows) window.expectRow(seq, index === 0 ? 'changed' : 'new');
      this.hand.server.publishLog(row);
    }
    this.#rows += count;
  }

  /** The server has told of everything up to number `seq`: that is everything so far, however many events it made of it. */
  told(seq: number): void {
    this.seq = seq;
    this.#history[seq] ??= this.reference;
  }

  check(state: ConsoleState, seq: number): void {
    assert.deepEqual(state, this.#history[seq]);
  }

  /** Every window is there, seen and connected, and everything is delivered. */
  settle(): void {
    for (const window of this.windows) {
      window.connect();
      window.setHidden(false);
    }
    for (let round = 0; this.#isBusy(); round += 1) {
      assert.ok(round < 100, 'the messages never end');
      this.hand.tick();
      for (const window of this.windows) window.deliverAll();
    }
  }

  #isBusy(): boolean {
    return this.hand.timers > 0 || this.windows.some((window) => window.isBusy);
  }
}

interface Connection {
  readonly peer: SyncPeer;
  readonly toWindow: ServerMessage[];
  readonly toServer: ClientMessage[];
  hiddenAtServer: boolean;
  answering: boolean;
}

/** A window that can be reloaded, hidden and cut off. Its messages wait until they are delivered by hand, in order. */
export class NetworkWindow {
  seq = -1;
  state: ConsoleState | null = null;
  missed = 0;
  readonly rows = new Map<number, string>();
  /** The rows that it has to have got since the engine heard its last hello, in their newest version. */
  readonly expectedRows = new Map<number, string>();
  readonly #network: SyncNetwork;
  #client: SyncClient;
  #connection: Connection | null = null;
  #hidden = false;

  constructor(network: SyncNetwork) {
    this.#network = network;
    this.#client = this.#newClient();
    this.connect();
  }

  get isBusy(): boolean {
    return this.#connection !== null && this.#connection.toServer.length + this.#connection.toWindow.length > 0;
  }

  expectRow(seq: number, text: string): void {
    this.expectedRows.set(seq, text);
  }

  connect(): void {
    if (this.#connection) return;
    const toWindow: ServerMessage[] = [];
    const peer = this.#network.hand.server.attach((message) => this.#send(message));
    this.#connection = { peer, toWindow, toServer: [], hiddenAtServer: false, answering: false };
    this.#client.start(this.#hidden);
  }

  /** What was on the way is lost. */
  disconnect(): void {
    this.#connection?.peer.detach();
    this.#connection = null;
  }

  /** The page is loaded anew over the same connection; what was on its way to the old page is lost, or comes to the new. */
  reload(lose: boolean): void {
    if (lose) this.#connection?.toWindow.splice(0);
    this.seq = -1;
    this.#client = this.#newClient();
    if (this.#connection) this.#client.start(this.#hidden);
  }

  setHidden(hidden: boolean): void {
    if (hidden === this.#hidden) return;
    this.#hidden = hidden;
    this.#client.setHidden(hidden);
  }

  deliverToWindow(count: number): void {
    for (const message of this.#connection?.toWindow.splice(0, count) ?? []) this.#client.receive(message);
  }

  deliverToServer(count: number): void {
    const connection = this.#connection;
    for (const message of connection?.toServer.splice(0, count) ?? []) {
      if (!connection) return;
      if (message.type === 'hello') this.#forgetRows();
      if (message.type === 'hello' || message.type === 'visibility') connection.hiddenAtServer = message.hidden;
      connection.answering = message.type === 'hello' || message.type === 'resync';
      connection.peer.receive(message);
      connection.answering = false;
    }
  }

  deliverAll(): void {
    this.deliverToServer(Number.POSITIVE_INFINITY);
    this.deliverToWindow(Number.POSITIVE_INFINITY);
  }

  #forgetRows(): void {
    this.missed = 0;
    this.rows.clear();
    this.expectedRows.clear();
  }

  #send(message: ServerMessage): void {
    const connection = this.#connection;
    assert.ok(connection, 'a message for a window that is gone');
    assert.ok(!connection.hiddenAtServer || connection.answering, 'a hidden window was sent something unasked');
    if (message.type === 'batch') this.#network.told(message.batch.to);
    if (message.type === 'snapshot') this.#network.told(message.snapshot.seq);
    connection.toWindow.push(structuredClone(message));
    assert.ok(eventsIn(connection.toWindow) <= syncLimits.unacknowledgedEvents, 'too many events on the way');
    if (message.type === 'log') assert.ok(message.log.entries.length <= syncLimits.logRowsPerFlush, 'too many rows');
  }

  #newClient(): SyncClient {
    return new SyncClient({
      post: (message) => this.#connection?.toServer.push(structuredClone(message)),
      onState: (state, seq) => {
        this.#network.check(state, seq);
        this.seq = seq;
        this.state = state;
      },
      onLog: (log) => {
        this.missed += log.missed;
        for (const entry of log.entries) this.rows.set(entry.seq, entry.kind === 'note' ? entry.text : '');
      },
    });
  }
}

function eventsIn(messages: readonly ServerMessage[]): number {
  return messages.reduce((sum, message) => (message.type === 'batch' ? sum + message.batch.events.length : sum), 0);
}
