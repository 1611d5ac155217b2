import { buildConnector, type Client, Pool } from 'undici';
import type { WireConnection } from '../../../shared/receiver/receipt.ts';
import { notificationHeaders } from '../../../shared/reporting/notification-body.ts';
import type { Clock } from '../ports/clock.ts';
import { ConnectionPlace, PlacedClient } from './connection-place.ts';
import { Exchange } from './exchange.ts';
import { Fifo } from './fifo.ts';
import type { Delivery, Notification } from './notification.ts';

export interface ConnectionSettings {
  /** http-connection-pool-size. */
  readonly connections: number;
  /** http-response-timeout in ms. */
  readonly timeoutMs: number;
}

/** The receivers' addresses, and the clock that they live by. */
export interface Wire {
  readonly clock: Clock;
  /** The certificate in PEM by which an origin is known, in the place of the usual ones; asked for each connection. */
  readonly trustFor: (origin: string) => string | undefined;
}

/** What happens to a notification at its receiver. */
export interface ConnectionListener {
  handedOver(notification: Notification): void;
  writing(notification: Notification, connection: WireConnection): void;
  settled(notification: Notification, delivery: Delivery): void;
}

/**
 * The connections to one receiver origin, and the line of notifications that wait for a free one. No more are handed to
 * undici than there are connections, so the hand-over is the moment at which one really gets its connection.
 */
export class ReceiverConnections {
  readonly #origin: string;
  readonly #wire: Wire;
  readonly #listener: ConnectionListener;
  readonly #line = new Fifo<Notification>();
  readonly #exchanges: Exchange[] = [];
  #settings: ConnectionSettings;
  #pool: Pool;

  constructor(origin: string, settings: ConnectionSettings, wire: Wire, listener: ConnectionListener) {
    this.#origin = origin;
    this.#wire = wire;
    this.#listener = listener;
    this.#settings = settings;
    this.#pool = this.#openPool();
  }

  get idle(): boolean {
    return this.#line.size === 0 && this.#exchanges.length === 0;
  }

  /** Puts a notification at the end of the line. */
  add(notification: Notification): void {
    this.#line.push(notification);
    this.#serve();
  }

  /** Takes those that wait and match out of the line. */
  remove(matches: (notification: Notification) => boolean): Notification[] {
    return this.#line.remove(matches);
  }

  /** New settings count from the next hand-over; what is on the wire finishes on its old connection. */
  configure(settings: ConnectionSettings): void {
    const { connections, timeoutMs } = this.#settings;
    if (settings.connections === connections && settings.timeoutMs === timeoutMs) return;
    this.#settings = settings;
    const old = this.#pool;
    this.#pool = this.#openPool();
    void old.close();
    this.#serve();
  }

  /** Ends what is on the wire as failed, and lets go of every connection. */
  async destroy(): Promise<void> {
    for (const exchange of [...this.#exchanges]) exchange.giveUp('closing', 'the console was closed');
    await this.#pool.destroy();
  }

  #openPool(): Pool {
    const { connections, timeoutMs } = this.#settings;
    const connector = this.#connectors(timeoutMs);
    return new Pool(this.#origin, {
      connections,
      pipelining: 1,
      allowH2: false,
      factory: (origin, options: Client.Options) => {
        const place = new ConnectionPlace();
        return new PlacedClient(origin, { ...options, connect: place.connector(this.#wire.clock, connector) }, place);
      },
      // Exchange has the one time-out that covers headers and body together.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** How connections are made: one connector for all of them, and another one when what is trusted has changed. */
  #connectors(timeout: number): () => buildConnector.connector {
    let trusted: string | undefined;
    let connector = buildConnector({ timeout, allowH2: false });
    return () => {
      const trust = this.#wire.trustFor(this.#origin);
      if (trust !== trusted) {
        trusted = trust;
        // It alone: an origin that is known by its own certificate shows no other, and to read the usual ones as well stalls
        // the sender for longer than many handshakes.
        connector = buildConnector({ timeout, allowH2: false, ...(trust === undefined ? {} : { ca: trust }) });
      }
      return connector;
    };
  }

  #serve(): void {
    while (this.#exchanges.length < this.#settings.connections) {
      const next = this.#line.shift();
      if (next === undefined) return;
      this.#handOver(next);
    }
  }

  #handOver(notification: Notification): void {
    const { clock } = this.#wire;
    this.#listener.handedOver(notification);
    const exchange = new Exchange({
      wire: clock,
      timeoutMs: this.#settings.timeoutMs,
      secure: this.#origin.startsWith('https:'),
      queuedMs: clock.monotonic() - notification.madeAt,
      onWriting: (connection) => this.#listener.writing(notification, connection),
      onOutcome: (delivery) => this.#listener.settled(notification, delivery),
      onFree: () => {
        this.#over(exchange);
        this.#serve();
      },
    });
    this.#exchanges.push(exchange);
    const { target, body, bytes } = notification;
    this.#pool.dispatch(
      { method: 'POST', path: target.path, headers: notificationHeaders, body: bytes ?? body, idempotent: false },
      exchange,
    );
  }

  /** Their order does not matter: the last one takes the place. */
  #over(exchange: Exchange): void {
    const index = this.#exchanges.indexOf(exchange);
    const last = this.#exchanges.pop();
    if (last && last !== exchange) this.#exchanges[index] = last;
  }
}
