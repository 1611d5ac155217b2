import type { Bridge } from '../../shared/contract/bridge.ts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import type { Engine } from '../core/engine.ts';
import { serveCall } from './serve.ts';

/**
 * A bridge with nothing in between, for tests. Everything passes through `structuredClone`, so that what could not cross
 * a real border fails here as well, and neither side can change what the other holds.
 */
export function inMemoryBridge(engine: Engine): Bridge & { close(): void } {
  const listeners = new Set<(message: ServerMessage) => void>();
  const peer = engine.attach((message) => {
    const copy = structuredClone(message);
    for (const listener of listeners) listener(copy);
  });
  return {
    async call<Name extends CallName>(name: Name, input: unknown) {
      const result = await serveCall(engine, name, structuredClone(input));
      return structuredClone(result) as Result<CallOutput<Name>>;
    },
    post: (message) => peer.receive(structuredClone(message)),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onConnection(listener) {
      listener(true);
      return () => {};
    },
    close: () => peer.detach(),
  };
}
