import type { Bridge } from '../../shared/contract/bridge.ts';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import { failure, type Result } from '../../shared/contract/result.ts';
import type { ClientMessage, ServerMessage } from '../../shared/contract/sync-protocol.ts';
import { t } from '../../shared/strings/t.ts';

/** What the preload script exposes. */
export interface PreloadApi {
  call(name: CallName, input: unknown): Promise<Result<unknown>>;
  post(message: ClientMessage): void;
  listen(listener: (message: ServerMessage) => void): () => void;
  pathOf(file: File): string;
}

declare global {
  interface Window {
    readonly campaignGroupConsole?: PreloadApi;
  }
}

/** Where a file that was dropped lies; empty where the host cannot tell: in a browser window, and for what is no file on a disk. */
export function pathOfFile(file: File): string {
  return window.campaignGroupConsole?.pathOf(file) ?? '';
}

/** The bridge over Electron's IPC. The engine lives and dies with the window's process tree: it is always connected. */
export function electronBridge(api: PreloadApi): Bridge {
  return {
    async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> {
      try {
        return (await api.call(name, input)) as Result<CallOutput<Name>>;
      } catch (error) {
        return failure(
          'internal',
          t('connection.notReached', { error: error instanceof Error ? error.message : String(error) }),
        );
      }
    },
    post: (message) => api.post(message),
    listen: (listener) => api.listen(listener),
    onConnection: (listener) => {
      let isHeard = true;
      queueMicrotask(() => isHeard && listener(true));
      return () => {
        isHeard = false;
      };
    },
  };
}
