import { join } from 'node:path';
import type { DomainEvent } from '../../shared/contract/events.ts';
import type { LogEntry } from '../../shared/contract/log.ts';
import type { Health } from '../../shared/contract/state.ts';
import { Actor } from '../../shared/domain/enumerations.ts';
import type { Cause } from '../../shared/reporting/cause.ts';
import { traceLine } from '../../shared/reporting/trace-line.ts';
import { viewOf } from './calls/group-calls.ts';
import { addMissed } from './calls/schedule-calls.ts';
import { Conformance } from './conformance/conformance.ts';
import { CrashFolder } from './diagnostics/crash-folder.ts';
import { Dialer } from './dialing/dialer.ts';
import { StatisticsFeed } from './dialing/statistics-feed.ts';
import type { EngineSettings } from './engine.ts';
import { Laboratory } from './faults/laboratory.ts';
import { Verdicts } from './faults/verdicts.ts';
import { Forensics } from './forensics/forensics.ts';
import { Groups } from './groups/groups.ts';
import { Journal } from './journal/journal.ts';
import type { JournalStore } from './journal/journal-store.ts';
import type { Parts } from './parts.ts';
import { realClock } from './ports/clock.ts';
import { ConsoleClock } from './ports/console-clock.ts';
import { systemRandom } from './ports/random.ts';
import { Beliefs } from './receiver/beliefs.ts';
import { CertificateKeeper } from './receiver/certificate.ts';
import { Receiver } from './receiver/receiver.ts';
import { takeReceipts } from './receiver/take-receipts.ts';
import type { Notification } from './reporting/notification.ts';
import { Notifier } from './reporting/notifier.ts';
import { Recorder } from './reporting/recorder.ts';
import { Reporter } from './reporting/reporter.ts';
import { TraceFile } from './reporting/trace-file.ts';
import { actOn } from './schedule/act.ts';
import { Scheduler } from './schedule/scheduler.ts';
import { WorkspaceDocument } from './workspace/document.ts';
import { EditHistory } from './workspace/edit-history.ts';
import { RecentFiles } from './workspace/recent-files.ts';
import { SessionKeeper } from './workspace/session-keeper.ts';
import { sessionText } from './workspace/session-text.ts';
import { WindowMemory } from './workspace/window-memory.ts';

/** Where the parts tell what happens: to the windows. */
export interface Outlet {
  emit(event: DomainEvent): void;
  log(entry: LogEntry): void;
  health(part: Partial<Health>): void;
}

export interface Composition extends Parts {
  readonly notifier: Notifier;
  readonly traceFile: TraceFile | null;
  /** Something that was wrong with the journal's file when it was opened. */
  readonly journalProblem: string | null;
}

/** Where the profile folder keeps what; null when nothing is kept. */
function profilePaths(folder: string | null) {
  if (folder === null)
    return {
      journal: null,
      session: null,
      recent: null,
      window: null,
      trace: null,
      certificate: null,
      forensics: null,
      crashes: null,
    };
  return {
    journal: join(folder, 'journal.sqlite'),
    session: join(folder, 'session.json'),
    recent: join(folder, 'recent.json'),
    window: join(folder, 'window.json'),
    trace: join(folder, 'trace', 'ocs-trace.log'),
    certificate: join(folder, 'receiver-certificate.pem'),
    forensics: join(folder, 'forensics'),
    crashes: join(folder, 'crashes'),
  };
}

/** In safe mode, what may be the trouble is neither read nor written: it is there at the next start without it. */
export function pathsOf({ profileFolder, safeMode = false }: Pick<EngineSettings, 'profileFolder' | 'safeMode'>) {
  const paths = profilePaths(profileFolder);
  return safeMode ? { ...paths, session: null, window: null } : paths;
}

const listsExhausted: Cause = { kind: 'condition', condition: 'lists-exhausted' };

/** The journal's file, and something that was wrong with it; without a store, rows are in memory only. */
export interface OpenedJournal {
  readonly store: JournalStore | null;
  readonly problem: string | null;
}

/** Makes the parts of the engine and ties them together. */
export function compose(
  settings: EngineSettings,
  hostName: string,
  outlet: Outlet,
  opened: OpenedJournal = { store: null, problem: null },
): Composition {
  const { random = systemRandom } = settings;
  const consoleClock = settings.clock ? null : new ConsoleClock(realClock);
  const clock = settings.clock ?? consoleClock ?? realClock;
  // Disks, receivers and windows live in real time, also when the core's clock does not.
  const wire = realClock;
  const paths = pathsOf(settings);
  const document = new WorkspaceDocument();
  let edits: EditHistory | null = null;
  const { log } = outlet;
  const emit = (event: DomainEvent) => {
    edits?.saw(event);
    outlet.emit(event);
  };
  if (!opened.store) outlet.health({ journal: opened.problem });
  const journal = new Journal(opened.store, {
    clock: wire,
    publish: log,
    onHealth: (problem) => outlet.health({ journal: problem }),
    onReplaced: (problem) => recorder.note('error', problem),
    onState: (state) => emit({ type: 'journal.changed', journal: state }),
  });
  const tracePath = settings.traceFile ?? paths.trace;
  const traceFile = tracePath ? new TraceFile(tracePath, (problem) => outlet.health({ traceFile: problem })) : null;

  const trace = ({ id, campaignGroup, target }: Notification, at: number) => {
    const origin = { host: hostName, application: document.application };
    traceFile?.write(traceLine({ id, campaignGroup, uri: target.uri, at }, document.traceFormat, origin));
  };
  const beliefs = new Beliefs({ clock: wire, emit });
  const recorder: Recorder = new Recorder({
    clock,
    journal,
    emit,
    trace,
    receiver: { serves: (origin) => receiver.serves(origin), drained: () => receiver.drained() },
    believed: (belief) => beliefs.take(belief),
    finished: (detail) => verdicts.finished(detail, clock.now()),
  });
  const notifier: Notifier = new Notifier(
    document.connectionSettings(),
    { clock: wire, trustFor: (origin) => receiver.trustFor(origin) },
    recorder,
    (notification) => reporter.double(notification),
  );
  const laboratory = new Laboratory({ wire, emit, hasReordered: (dbid) => notifier.hasReordered(dbid) });
  const verdicts: Verdicts = new Verdicts({
    wire,
    emit,
    question: (dbid) => {
      const group = groups.get(dbid);
      if (!group) return null;
      const view = viewOf({ reporter, clock }, group);
      return { view, belief: beliefs.get(dbid), ...reporter.reportingOf(dbid), now: clock.now() };
    },
  });
  beliefs.watch(({ dbid }) => verdicts.changed(dbid));
  const groups: Groups = new Groups({
    clock,
    emit,
    report: (group, report, actor, cause) => reporter.report(group, report, actor, cause),
    moved: (group) => {
      dialer.moved(group);
      statistics.tell(group);
      reporter.refresh(group);
      verdicts.changed(group.dbid);
      session.changed();
    },
  });
  const statistics = new StatisticsFeed(wire, clock, emit);
  const dialer = new Dialer({
    clock,
    random,
    complete: (group) => void groups.request(group, { do: 'complete' }, Actor.internal, listsExhausted),
    changed: (group) => statistics.changed(group),
  });
  const reporter: Reporter = new Reporter({
    clock,
    wire,
    journal,
    recorder,
    notifier,
    document,
    treat: (notification) => laboratory.treat(notification),
    beyondOcs: (seq, cause) => verdicts.beyondOcs(seq, cause),
    emit: (event) => {
      emit(event);
      if (event.type === 'group.beat') verdicts.changed(event.dbid);
    },
    groups: () => groups.all,
    group: (dbid) => groups.get(dbid),
  });
  const certificates = new CertificateKeeper(paths.certificate, {
    clock: wire,
    onProblem: (problem) => recorder.note('warning', problem),
  });
  const receiver: Receiver = new Receiver({
    clock: wire,
    onChange: (state) => emit({ type: 'receiver.changed', receiver: state }),
    onReceipts: (reports) => takeReceipts({ clock, beliefs, join: (report) => recorder.receipt(report) }, reports),
    onCleared: () => beliefs.clear(),
    settings: () => ({ rules: document.responseRules, release: document.wireProfile }),
    beliefs: () => beliefs.all(),
    certificate: () => certificates.get(),
  });
  const session: SessionKeeper = new SessionKeeper(
    paths.session,
    wire,
    () => sessionText(document, groups.all, clock.now(), journal.state.retention),
    (problem) => outlet.health({ session: problem }),
  );
  edits = new EditHistory({ document, groups, emit });
  const recent = new RecentFiles(
    paths.recent,
    (files) => emit({ type: 'recent.changed', recent: files }),
    (problem) => recorder.note('error', problem),
  );
  const windowMemory = new WindowMemory(paths.window, (problem) => recorder.note('warning', problem));
  const forensics = new Forensics(paths.forensics, (state) => emit({ type: 'forensics.changed', forensics: state }));
  const crashes = new CrashFolder(paths.crashes, settings.host.version);
  const scheduler: Scheduler = new Scheduler({
    clock,
    act: (occurrence) => actOn({ groups, reporter, recorder, document, emit, session }, occurrence),
    missed: (occurrences) => addMissed({ document, emit, session, recorder }, occurrences),
    next: (dbid, next) => {
      const group = groups.get(dbid);
      if (group) group.nextAction = next;
      emit({ type: 'group.next-action', dbid, nextAction: next });
    },
  });
  const conformance = new Conformance({
    clock: wire,
    random,
    wire: { clock: wire, trustFor: (origin) => receiver.trustFor(origin) },
    program: `Campaign Group Console ${settings.host.version}`,
    onChange: (run) => emit({ type: 'conformance.changed', run }),
  });
  return {
    clock,
    consoleClock,
    random,
    version: settings.host.version,
    dialogs: settings.dialogs,
    document,
    groups,
    dialer,
    scheduler,
    statistics,
    reporter,
    recorder,
    journal,
    receiver,
    laboratory,
    verdicts,
    beliefs,
    session,
    edits,
    conformance,
    recent,
    windowMemory,
    forensics,
    crashes,
    delivered: () => notifier.delivered(),
    emit,
    notifier,
    traceFile,
    journalProblem: opened.problem,
  };
}
