import { hostname } from 'node:os';
import type { BulkAnswer, CallOutput, CallParameters } from '../../shared/contract/calls.ts';
import type { DomainEvent } from '../../shared/contract/events.ts';
import { noForensics } from '../../shared/contract/forensics.ts';
import type { NotificationDetail } from '../../shared/contract/log.ts';
import type { CallName } from '../../shared/contract/names.ts';
import { failure, type Result } from '../../shared/contract/result.ts';
import {
  type ClockState,
  type ConsoleState,
  type Health,
  type HostInfo,
  noHistory,
  noReceiver,
  noTraffic,
} from '../../shared/contract/state.ts';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import { type SyncPeer, SyncServer } from '../../shared/contract/sync-server.ts';
import type { GroupRequest } from '../../shared/domain/requests.ts';
import { noScenario } from '../../shared/scenario/scenario-state.ts';
import { clockCalls } from './calls/clock-calls.ts';
import { conformanceCalls } from './calls/conformance-calls.ts';
import { diagnosticsCalls } from './calls/diagnostics-calls.ts';
import { faultCalls } from './calls/fault-calls.ts';
import { forensicsCalls } from './calls/forensics-calls.ts';
import { groupCalls } from './calls/group-calls.ts';
import { journalCalls } from './calls/journal-calls.ts';
import { kitCalls } from './calls/kit-calls.ts';
import { logCalls } from './calls/log-calls.ts';
import { groupTable } from './calls/open-workspace.ts';
import { optionCalls } from './calls/option-calls.ts';
import { receiverCalls } from './calls/receiver-calls.ts';
import { requestEach } from './calls/request-each.ts';
import { scenarioCalls } from './calls/scenario-calls.ts';
import { scheduleCalls } from './calls/schedule-calls.ts';
import { sendingCalls } from './calls/sending-calls.ts';
import { windowCalls } from './calls/window-calls.ts';
import { workspaceCalls } from './calls/workspace-calls.ts';
import { type Composition, compose, type Outlet, pathsOf } from './compose.ts';
import { tellCrashes } from './diagnostics/tell-crashes.ts';
import type { Engine, EngineSettings } from './engine.ts';
import { type GroupLook, lookAt } from './groups/look-at.ts';
import { WorkerStore } from './journal/worker-store.ts';
import type { Handlers } from './parts.ts';
import { realClock } from './ports/clock.ts';
import { systemRandom } from './ports/random.ts';
import { RecordingDesk } from './scenario/recording-desk.ts';
import { beginSafely } from './workspace/begin-safely.ts';
import { restore } from './workspace/restore.ts';

const closing = failure('refused', 'The console is being closed.');

/** The one facade of the engine: calls in, events out. */
export class OutboundConsole implements Engine {
  readonly #parts: Composition;
  readonly #handlers: Handlers;
  readonly #sync: SyncServer;
  readonly #watchers: Set<(event: DomainEvent) => void>;
  readonly #desk: RecordingDesk;
  readonly #endScenario: () => void;
  #closing: Promise<void> | null = null;

  /**
   * Opens the engine: the journal, then the last session (held, if Campaign Groups were loaded) or the given file.
   * @throws Error with a sentence when the given workspace file cannot be opened; the last session is then untouched
   */
  static async open(settings: EngineSettings): Promise<OutboundConsole> {
    const host = hostInfo(settings);
    let sync: SyncServer | null = null;
    let health: Health = { journal: null, traceFile: null, session: null };
    const watchers = new Set<(event: DomainEvent) => void>();
    const emit = (event: DomainEvent) => {
      sync?.publish(event);
      for (const watcher of watchers) watcher(event);
    };
    const paths = pathsOf(settings);
    const path = paths.journal;
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
      await parts.recent.open(parts.clock.now());
      await parts.windowMemory.open(parts.clock.now());
      if (settings.safeMode) beginSafely(parts);
      else await restore(parts, paths.session, settings.workspaceFile);
      tellCrashes(parts.crashes, parts.recorder);
      parts.edits.begin();
    } catch (error) {
      await parts.journal.close();
      throw error;
    }
    const schedule = (run: () => void, delayMs: number) => void realClock.after(delayMs, run);
    sync = new SyncServer(initialState(parts, host, health), { epoch: systemRandom.uuid(), schedule });
    return new OutboundConsole(parts, sync, watchers);
  }

  private constructor(parts: Composition, sync: SyncServer, watchers: Set<(event: DomainEvent) => void>) {
    this.#parts = parts;
    this.#watchers = watchers;
    this.#sync = sync;
    this.#desk = new RecordingDesk(parts);
    const scenarios = scenarioCalls(parts, { engine: this, desk: this.#desk });
    this.#endScenario = scenarios.end;
    this.#handlers = {
      ...groupCalls(parts),
      ...optionCalls(parts),
      ...sendingCalls(parts),
      ...workspaceCalls(parts),
      ...receiverCalls(parts),
      ...scheduleCalls(parts),
      ...clockCalls(parts),
      ...logCalls(parts),
      ...faultCalls(parts),
      ...journalCalls(parts),
      ...conformanceCalls(parts),
      ...kitCalls(parts),
      ...windowCalls(parts),
      ...scenarios.handlers,
      ...forensicsCalls(parts),
      ...diagnosticsCalls(parts, this),
    };
  }

  get state(): ConsoleState {
    return this.#sync.state;
  }

  async call<Name extends CallName>(name: Name, parameters: CallParameters<Name>): Promise<Result<CallOutput<Name>>> {
    if (this.#closing) return closing;
    const { journal, edits, clock } = this.#parts;
    const before = journal.puts;
    this.#desk.before(name);
    const answer = this.#handlers[name](parameters);
    // Not before what it has made at once.
    const at = clock.now();
    // What was edited at once is one edit; what a call edits after it has waited for something is another.
    edits.settle();
    const result = await answer;
    edits.settle();
    if (result.ok) this.#desk.called(at, name, parameters, result.value);
    // What the answer tells of is on disk.
    if (journal.puts !== before) await journal.settled();
    return result;
  }

  /** As the call `groups.request`, but recorded as asked by a step of a scenario; windows cannot say that. */
  async requestOfScenario(dbids: readonly string[], request: GroupRequest, step: number): Promise<Result<BulkAnswer>> {
    if (this.#closing) return closing;
    return requestEach(this.#parts, dbids, request, () => ({ kind: 'scenario', step, request: request.do }));
  }

  attach(send: (message: ServerMessage) => void): SyncPeer {
    return this.#sync.attach(send);
  }

  /** Tells `watcher` of every event of the state, until the returned function is called. */
  listen(watcher: (event: DomainEvent) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Tells `watcher` of every notification each time that its record changes, until the returned function is called. */
  watch(watcher: (detail: NotificationDetail) => void): () => void {
    return this.#parts.recorder.watch(watcher);
  }

  /** Whether a Campaign Group is in a transitional state. */
  inTransition(): boolean {
    return this.#parts.groups.inTransition();
  }

  /** One Campaign Group as it is at this moment, and what its receiver believes of it; null when there is none. */
  look(dbid: string): GroupLook | null {
    return lookAt(this.#parts, dbid);
  }

  /** The console's time, ms since 1970. */
  now(): number {
    return this.#parts.clock.now();
  }

  /** Resolves when nothing that was sent awaits the built-in receiver's word. */
  receiptsTold(): Promise<void> {
    return this.#parts.recorder.receiptsTold();
  }

  /** Resolves when every notification has its outcome, but those that the loss laboratory has put aside. */
  delivered(): Promise<void> {
    return this.#parts.notifier.delivered();
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
    const { groups, dialer, scheduler, statistics, reporter, recorder, notifier, receiver } = this.#parts;
    const { conformance, laboratory, verdicts, beliefs, session, recent, windowMemory, forensics } = this.#parts;
    const { traceFile, journal } = this.#parts;
    this.#endScenario();
    // First of all nothing moves any more: what is kept is how it ends.
    groups.suspend();
    dialer.stop();
    scheduler.stop();
    statistics.stop();
    reporter.stop();
    await conformance.cancel();
    await session.write();
    await recent.written();
    await windowMemory.written();
    await notifier.close();
    await recorder.receiptsTold();
    await receiver.close();
    await forensics.close();
    beliefs.stop();
    laboratory.stop();
    verdicts.stop();
    // The windows see the end of every notification, and each only once it is on disk.
    await journal.settled();
    this.#sync.flush();
    await traceFile?.close();
    await journal.close();
  }
}

function hostInfo({ host, profileFolder, traceFile, safeMode = false }: EngineSettings): HostInfo {
  return {
    ...host,
    node: process.versions.node,
    hostName: hostname(),
    profileFolder: profileFolder ?? '',
    traceFile: traceFile ?? pathsOf({ profileFolder }).trace ?? '',
    safeMode,
  };
}

function initialState(parts: Composition, host: HostInfo, health: Health): ConsoleState {
  return {
    host,
    workspace: parts.document.info(),
    history: noHistory,
    recent: parts.recent.files,
    options: parts.document.options,
    groups: groupTable(parts),
    sending: parts.reporter.sending,
    traffic: noTraffic,
    failing: null,
    receiver: noReceiver,
    responseRules: parts.document.responseRules,
    beliefs: {},
    faults: parts.laboratory.state,
    verdicts: {},
    journal: parts.journal.state,
    schedules: parts.document.schedules,
    missed: parts.document.missed,
    conformance: null,
    clock: parts.consoleClock?.state() ?? fixedClock(parts),
    scenario: noScenario,
    health,
    strain: null,
    forensics: noForensics,
  };
}

/** The clock of a run whose time the operator cannot change. */
function fixedClock({ clock }: Composition): ClockState {
  return { mode: { kind: 'real' }, wall: clock.now(), machine: realClock.now() };
}
