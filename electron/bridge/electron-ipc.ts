import type { Result } from '../../shared/contract/result.ts';
import { failure } from '../../shared/contract/result.ts';
import { clientMessageSchema, type ServerMessage } from '../../shared/contract/sync-protocol.ts';
import type { SyncPeer } from '../../shared/contract/sync-server.ts';
import type { Engine } from '../core/engine.ts';
import { ipcChannels } from './ipc-channels.ts';
import { type Frame, mayUseContract } from './ipc-sender.ts';
import { rejections, serveCall } from './serve.ts';

interface FromFrame {
  readonly senderFrame: Frame | null;
}

interface Navigation {
  readonly isMainFrame: boolean;
  readonly isSameDocument: boolean;
}

/** What is needed of a window's `webContents`. Its own `ipc` hears this window only, unlike the global `ipcMain`. */
export interface WindowContents {
  readonly mainFrame: Frame;
  readonly ipc: {
    handle(channel: string, listener: (event: FromFrame, name: unknown, input: unknown) => Promise<unknown>): void;
    on(channel: string, listener: (event: FromFrame, message: unknown) => void): unknown;
  };
  isDestroyed(): boolean;
  send(channel: string, message: ServerMessage): void;
  on(event: 'did-start-navigation', listener: (navigation: Navigation) => void): unknown;
  on(event: 'did-navigate' | 'render-process-gone' | 'destroyed', listener: () => void): unknown;
}

/** Serves the contract to one Electron window, for as long as the window lives and whatever page comes and goes in it. */
export class ElectronTransport {
  readonly #contents: WindowContents;
  readonly #engine: Engine;
  readonly #pageOrigin: string;
  #peer: SyncPeer | null = null;
  #toOpen: ServerMessage | null = null;

  /** `pageOrigin` is where the window's page comes from; no other page is answered. */
  constructor(contents: WindowContents, engine: Engine, pageOrigin: string) {
    this.#contents = contents;
    this.#engine = engine;
    this.#pageOrigin = pageOrigin;
    contents.ipc.handle(ipcChannels.call, (event, name, input) => this.#call(event, name, input));
    contents.ipc.on(ipcChannels.post, (event, message) => this.#receive(event, message));
    this.#detachWithItsPage();
  }

  /** Tells the window which command was chosen in the native menu; a window that has not said hello has none to give. */
  chooseCommand(command: string): void {
    if (this.#peer) this.#send({ type: 'menu', command });
  }

  /** Has the window open a file, once it has said hello: it asks first where changes would be lost. */
  openFile({ kind, path }: { readonly kind: 'workspace' | 'scenario'; readonly path: string }): void {
    this.#toOpen = { type: 'menu', command: `${kind}.open`, path };
    if (this.#peer) this.#sendFile();
  }

  async #call(event: FromFrame, name: unknown, input: unknown): Promise<Result<unknown>> {
    if (this.#isOurPage(event)) return serveCall(this.#engine, name, input);
    return failure('forbidden', "Only the console's own page may call the console.");
  }

  #receive(event: FromFrame, message: unknown): void {
    if (!this.#isOurPage(event)) return;
    const checked = clientMessageSchema.safeParse(message);
    if (!checked.success) return rejections.report('(sync message)', 'not of the sync protocol');
    if (checked.data.type === 'hello') this.#attach();
    this.#peer?.receive(checked.data);
    if (checked.data.type === 'hello') this.#sendFile();
  }

  #isOurPage(event: FromFrame): boolean {
    const allowed = mayUseContract(event.senderFrame, this.#contents.mainFrame, this.#pageOrigin);
    if (!allowed) rejections.report('(sender)', "not the window's own page");
    return allowed;
  }

  /** A page that says hello has replaced the one before it, however that one ended. */
  #attach(): void {
    this.#detach();
    this.#peer = this.#engine.attach((message) => this.#send(message));
  }

  #detach(): void {
    this.#peer?.detach();
    this.#peer = null;
  }

  #sendFile(): void {
    if (this.#toOpen !== null) this.#send(this.#toOpen);
    this.#toOpen = null;
  }

  #send(message: ServerMessage): void {
    if (!this.#contents.isDestroyed()) this.#contents.send(ipcChannels.message, message);
  }

  #detachWithItsPage(): void {
    let leaving: SyncPeer | null = null;
    // Not yet here: a navigation that a guard is about to refuse has started too, and its page stays.
    this.#contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) leaving = this.#peer;
    });
    this.#contents.on('did-navigate', () => {
      if (this.#peer === leaving) this.#detach();
    });
    this.#contents.on('render-process-gone', () => this.#detach());
    this.#contents.on('destroyed', () => this.#detach());
  }
}
