import { Socket } from 'node:net';
import { type buildConnector, Client, type Dispatcher } from 'undici';
import type { WireConnection } from '../../../shared/receiver/receipt.ts';
import type { Clock } from '../ports/clock.ts';

/** When a connection came about, on the wire's monotonic clock. */
export interface Opening {
  readonly startedAt: number;
  /** The name was resolved and TCP connected; null until then. */
  readonly tcpAt: number | null;
  /** It can carry requests; null until then. */
  readonly readyAt: number | null;
}

/** One place for a connection in a pool: when one has gone, the next is opened in the same place. */
export class ConnectionPlace {
  /** The newest attempt; null before the first. */
  opening: Opening | null = null;
  #localPort = 0;
  #requests = 0;

  /** A request is about to be written: which connection carries it. */
  nextRequest(): WireConnection {
    this.#requests += 1;
    return { localPort: this.#localPort, ordinal: this.#requests };
  }

  /** Connects as `connect` does, and notes what happens when. */
  connector(wire: Clock, connect: () => buildConnector.connector): buildConnector.connector {
    return (options, callback) => {
      let startedAt = wire.monotonic();
      let tcpAt: number | null = null;
      const note = (readyAt: number | null) => {
        this.opening = { startedAt, tcpAt, readyAt };
      };
      // undici's own connector returns its socket, though its type does not say so.
      const socket: unknown = connect()(options, (...outcome) => {
        const connected = outcome[1];
        if (connected) {
          const readyAt = wire.monotonic();
          tcpAt ??= readyAt;
          note(readyAt);
          this.#localPort = connected.localPort ?? 0;
          this.#requests = 0;
        }
        callback(...outcome);
      });
      // What it took to prepare TLS is neither name resolution nor TCP.
      startedAt = wire.monotonic();
      note(null);
      if (options.protocol !== 'https:' || !(socket instanceof Socket)) return;
      socket.once('connect', () => {
        tcpAt = wire.monotonic();
        note(null);
      });
    };
  }
}

/** What is told before it is sent in which place it goes. */
export interface Placed extends Dispatcher.DispatchHandler {
  placed(place: ConnectionPlace): void;
}

/** undici's client for one place; it takes handlers of the kind {@link Placed} only. */
export class PlacedClient extends Client {
  readonly #place: ConnectionPlace;

  constructor(origin: URL, options: Client.Options, place: ConnectionPlace) {
    super(origin, options);
    this.#place = place;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Placed): boolean {
    handler.placed(this.#place);
    return super.dispatch(options, handler);
  }
}
