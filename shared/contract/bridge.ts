import type { CallInput, CallOutput } from './calls.ts';
import type { CallName } from './names.ts';
import type { Result } from './result.ts';
import type { ClientMessage, ServerMessage } from './sync-protocol.ts';

/** What a window has of the engine, whatever carries it: Electron's IPC, a WebSocket, or nothing but memory. */
export interface Bridge {
  /** Never rejects: every error is in the Result. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>>;
  /** Sends one message of the sync protocol. Nothing happens while disconnected. */
  post(message: ClientMessage): void;
  /** Hears every message of the engine until the returned function is called. */
  listen(listener: (message: ServerMessage) => void): () => void;
  /** Told when the connection comes and goes. `reason` is a sentence. */
  onConnection(listener: (connected: boolean, reason?: string) => void): () => void;
}
