import { EventEmitter } from 'node:events';
import type { ServerMessage } from '../../../shared/contract/sync-protocol.ts';
import { ipcChannels } from '../ipc-channels.ts';
import type { Frame } from '../ipc-sender.ts';

type Listener = (event: { senderFrame: Frame | null }, ...parameters: unknown[]) => unknown;

/** A window's contents without Electron; whatever crosses is cloned, as it would be between processes. */
export class FakeContents extends EventEmitter {
  mainFrame: Frame = { url: 'app://console/' };
  readonly sent: ServerMessage[] = [];
  readonly #listeners = new Map<string, Listener>();
  readonly ipc = {
    handle: (channel: string, listener: Listener) => void this.#listeners.set(channel, listener),
    on: (channel: string, listener: Listener) => void this.#listeners.set(channel, listener),
  };

  isDestroyed = () => false;
  send = (channel: string, message: ServerMessage) => {
    if (channel !== ipcChannels.message) throw new Error(`Nobody listens on ${channel}.`);
    this.sent.push(structuredClone(message));
  };

  async receive(channel: string, senderFrame: Frame | null, ...parameters: unknown[]): Promise<unknown> {
    return structuredClone(await this.#listeners.get(channel)?.({ senderFrame }, ...structuredClone(parameters)));
  }
}
