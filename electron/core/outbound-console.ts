import type { CallOutput, CallParameters } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import type { SyncPeer } from '../../shared/contract/sync-server.ts';
import type { Engine, EngineSettings } from './engine.ts';

/** The one facade of the engine: calls in, events out. */
export class OutboundConsole implements Engine {
  static async open(_settings: EngineSettings): Promise<OutboundConsole> {
    throw new Error('under construction');
  }
  call<Name extends CallName>(_name: Name, _parameters: CallParameters<Name>): Promise<Result<CallOutput<Name>>> {
    throw new Error('under construction');
  }
  attach(_send: (message: ServerMessage) => void): SyncPeer {
    throw new Error('under construction');
  }
  /** Gives what is on the wire up to http-response-timeout, writes everything to disk, and lets go of all handles. */
  async close(): Promise<void> {}
}
