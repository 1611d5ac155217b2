import type { CallOutput, CallParameters } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { HostInfo } from '../../shared/contract/state.ts';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import type { SyncPeer } from '../../shared/contract/sync-server.ts';
import type { Clock } from './ports/clock.ts';
import type { Random } from './ports/random.ts';

/** What the bridge serves: the engine as a window may use it. */
export interface Engine {
  /** Carries out one call whose parameters have been checked. Rejects by a fault of the console itself only. */
  call<Name extends CallName>(name: Name, parameters: CallParameters<Name>): Promise<Result<CallOutput<Name>>>;
  /** Adds a window to the sync protocol; `send` is called with every message for it. */
  attach(send: (message: ServerMessage) => void): SyncPeer;
}

/** Files chosen by a person in the host's own dialogs; null when the dialog was closed. */
export interface HostDialogs {
  /** Segments of a log of OCS. */
  openLogs?(): Promise<readonly string[] | null>;
  /** What a receiver has recorded. */
  openReceived?(): Promise<string | null>;
  openWorkspace(): Promise<string | null>;
  saveWorkspace(suggestedName: string): Promise<string | null>;
  openScenario(): Promise<string | null>;
  saveScenario(suggestedName: string): Promise<string | null>;
}

/** How a host (Electron, browser window, play) opens the engine. */
export interface EngineSettings {
  readonly host: Pick<HostInfo, 'kind' | 'version'>;
  /** Folder for session, journal and trace files; made when missing. Null keeps everything in memory. */
  readonly profileFolder: string | null;
  /** Absent where the host has no dialogs (the browser window). */
  readonly dialogs?: HostDialogs;
  /** Time and chance; the machine's own without them. */
  readonly clock?: Clock;
  readonly random?: Random;
  /** Where the trace lines go instead of the profile folder. */
  readonly traceFile?: string;
  /** A workspace file to open instead of the last session. */
  readonly workspaceFile?: string;
  /** Opens no workspace, holds sending, and leaves alone what the last session and the window have kept. */
  readonly safeMode?: boolean;
}
