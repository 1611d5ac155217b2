import type { DomainEvent } from '../contract/events.ts';
import type { LogEntry } from '../contract/log.ts';
import type { ClientMessage, ServerMessage } from '../contract/sync-protocol.ts';
import { SyncServer } from '../contract/sync-server.ts';
import { consoleState } from './console-state.ts';

/** A sync server whose timer is turned by hand. */
export class ServerByHand {
  readonly server: SyncServer;
  readonly delays: number[] = [];
  readonly #timers: (() => void)[] = [];

  constructor(epoch = 'epoch-1', state = consoleState()) {
    this.server = new SyncServer(state, {
      epoch,
      schedule: (run, delayMs) => {
        this.delays.push(delayMs);
        this.#timers.push(run);
      },
    });
  }

  get timers(): number {
    return this.#timers.length;
  }

  /** Lets every timer run that is set now. */
  tick(): void {
    for (const run of this.#timers.splice(0)) run();
  }

  /** Publishes `count` events; the last of them says how many the receiver got. */
  publish(count: number): void {
    for (let index = 1; index <= count; index += 1) this.server.publish(receivedEvent(index));
  }

  /** A window that is looked at message by message. */
  window(): WindowByHand {
    const got: ServerMessage[] = [];
    const peer = this.server.attach((message) => got.push(message));
    return { post: (message) => peer.receive(message), detach: () => peer.detach(), take: () => got.splice(0) };
  }
}

export interface WindowByHand {
  post(message: ClientMessage): void;
  detach(): void;
  /** What came since the last time. */
  take(): ServerMessage[];
}

export function receivedEvent(received: number): DomainEvent {
  return { type: 'receiver.changed', receiver: { ...consoleState().receiver, received } };
}

export function note(seq: number, text = `row ${seq}`): LogEntry {
  return { kind: 'note', seq, at: seq, level: 'info', text };
}

/** Messages in short: `snapshot 5`, `batch 5-7`, `log 1 2 missed 0`. */
export function inShort(messages: readonly ServerMessage[]): string[] {
  return messages.map((message) => {
    if (message.type === 'snapshot') return `snapshot ${message.snapshot.seq}`;
    if (message.type === 'batch') return `batch ${message.batch.from}-${message.batch.to}`;
    if (message.type === 'log')
      return `log ${message.log.entries.map((entry) => entry.seq).join(' ')} missed ${message.log.missed}`;
    return message.type;
  });
}
