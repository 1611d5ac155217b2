import { hostname } from 'node:os';
import type { CallOutput, CallParameters } from '../../shared/contract/calls.ts';
import type { DomainEvent } from '../../shared/contract/events.ts';
import type { NotificationDetail } from '../../shared/contract/log.ts';
import type { CallName } from '../../shared/contract/names.ts';
import { failure, type Result } from '../../shared/contract/result.ts';
import {
  type ClockState,
  type ConsoleState,
  type Health,
  type HostInfo,
  noReceiver,
  noTraffic,
} from '../../shared/contract/state.ts';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import { type SyncPeer, SyncServer } from '../../shared/contract/sync-server.ts';
import { noFaults } from '../../shared/faults/loss-rule.ts';
import { clockCalls } from './calls/clock-calls.ts';
import { faultCalls } from './calls/fault-calls.ts';
import { groupCalls } from './calls/group-calls.ts';
import { journalCalls } from './calls/journal-calls.ts';
import { logCalls } from './calls/log-calls.ts';
import { groupTable } from './calls/open-workspace.ts';
import { optionCalls } from './calls/option-calls.ts';
import { receiverCalls } from './calls/receiver-calls.ts';
import { scheduleCalls } from './calls/schedule-calls.ts';
import { sendingCalls } from './calls/sending-calls.ts';
import { workspaceCalls } from './calls/workspace-calls.ts';
import { type Composition, compose, type Outlet, profilePaths } from './compose.ts';
import type { Engine, EngineSettings } from './engine.ts';
import { WorkerStore } from './journal/worker-store.ts';
import type { Handlers } from './parts.ts';
import { realClock } from './ports/clock.ts';
import { systemRandom } from './ports/random.ts';
import { restore } from './workspace/restore.ts';

/** The one facade of the engine: calls in, events out. */
export class OutboundConsole implements Engine {
  readonly #parts: Composition;
  readonly #handlers: Handlers;
  readonly #sync: SyncServer;
  #closing: Promise<void> | null = null;

  /**
   * Opens the engine: the journal, then the last session (held, if Campaign Groups were loaded) or the given file.
   * @throws Error with a sentence when the given workspace file cannot be opened; the last session is then untouched
   */
  static async open(settings: EngineSettings): Promise<OutboundConsole> {
    const host = hostInfo(settings);
    let sync: SyncServer | null = null;
    let health: Health = { journal: null, traceFile: null, session: null };
    const emit = (event: DomainEvent) => sync?.publish(event);
    const path = profilePaths(settings.profileFolder).journal;
    const opened = path ? await WorkerStore.open(path, realClock.now()) : undefined;
    const outlet: Outlet = {
      emit,
      log: (entry) => sync?.publishLog(entry),
      health: (part) => {
        const next = { ...health, ...part };
        if (JSON.stringify(next) === JSON.stringify(health)) return;
        health = next;
        emit({ type: 'health.changed', health });
      },
    };
    const parts = compose(settings, host.hostName, outlet, opened);
    try {
      await restore(parts, profilePaths(settings.profileFolder).session, settings.workspaceFile);
    } catch (error) {
      await parts.journal.close();
      throw error;
    }
    const schedule = (run: () => void, delayMs: number) => void realClock.after(delayMs, run);
    sync = new SyncServer(initialState(parts, host, health), { epoch: systemRandom.uuid(), schedule });
    return new OutboundConsole(parts, sync);
  }

  private constructor(parts: Composition, sync: SyncServer) {
    this.#parts = parts;
    this.#sync = sync;
    this.#handlers = {
      ...groupCalls(parts),
      ...optionCalls(parts),
      ...sendingCalls(parts),
      ...workspaceCalls(parts),
      ...receiverCalls(parts),
      ...scheduleCalls(parts),
      ...clockCalls(parts),
      ...logCalls(parts),
      ...faultCalls(),
      ...journalCalls(parts),
    };
  }

  get state(): ConsoleState {
    return this.#sync.state;
  }

  async call<Name extends CallName>(name: Name, parameters: CallParameters<Name>): Promise<Result<CallOutput<Name>>> {
    if (this.#closing) return failure('refused', 'The console is being closed.');
    const { journal } = this.#parts;
    const before = journal.puts;
    const result = await this.#handlers[name](parameters);
    // What the answer tells of is on disk.
    if (journal.puts !== before) await journal.settled();
    return result;
  }

  attach(send: (message: ServerMessage) => void): SyncPeer {
    return this.#sync.attach(send);
  }

  /** Tells `watcher` of every notification each time that its record changes, until the returned function is called. */
  watch(watcher: (detail: NotificationDetail) => void): () => void {
    return this.#parts.recorder.watch(watcher);
  }

  /** Whether a Campaign Group is in a transitional state. */
  inTransition(): boolean {
    return this.#parts.groups.inTransition();
  }

  /** Resolves when every notification has its outcome. */
  delivered(): Promise<void> {
    return this.#parts.notifier.idle();
  }

  /** Resolves when no Campaign Group is in transition and every notification has its outcome. */
  async idle(): Promise<void> {
    await this.#parts.groups.settled();
    await this.#parts.notifier.idle();
  }

  /** Gives what is on the wire up to http-response-timeout, writes everything to disk, and lets go of all handles. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const { groups, dialer, scheduler, statistics, reporter, notifier, receiver, session, traceFile, journal } =
      this.#parts;
    await session.write();
    groups.suspend();
    dialer.stop();
    scheduler.stop();
    statistics.stop();
    reporter.stop();
    await notifier.close();
    await receiver.stop();
    // The windows see the end of every notification, and each only once it is on disk.
    await journal.settled();
    this.#sync.flush();
    await traceFile?.close();
    await journal.close();
  }
}

function hostInfo({ host, profileFolder, traceFile }: EngineSettings): HostInfo {
  return {
    ...host,
    node: process.versions.node,
    hostName: hostname(),
    profileFolder: profileFolder ?? '',
    traceFile: traceFile ?? profilePaths(profileFolder).trace ?? '',
  };
}

function initialState(parts: Composition, host: HostInfo, health: Health): ConsoleState {
  return {
    host,
    workspace: parts.document.info(),
    options: parts.document.options,
    groups: groupTable(parts),
    sending: parts.reporter.sending,
    traffic: noTraffic,
    receiver: noReceiver,
    responseRules: [],
    beliefs: {},
    faults: noFaults,
    verdicts: {},
    journal: parts.journal.state,
    schedules: parts.document.schedules,
    missed: parts.document.missed,
    clock: parts.consoleClock?.state() ?? fixedClock(parts),
    health,
  };
}

/** The clock of a run whose time the operator cannot change. */
function fixedClock({ clock }: Composition): ClockState {
  return { mode: { kind: 'real' }, wall: clock.now(), machine: realClock.now() };
}
