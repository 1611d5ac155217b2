import { join } from 'node:path';
import type { DomainEvent } from '../../shared/contract/events.ts';
import type { LogEntry } from '../../shared/contract/log.ts';
import type { Health } from '../../shared/contract/state.ts';
import { Actor } from '../../shared/domain/enumerations.ts';
import { traceLine } from '../../shared/reporting/trace-line.ts';
import { addMissed } from './calls/schedule-calls.ts';
import { Dialer } from './dialing/dialer.ts';
import { StatisticsFeed } from './dialing/statistics-feed.ts';
import type { EngineSettings } from './engine.ts';
import { Groups } from './groups/groups.ts';
import { Journal } from './journal/journal.ts';
import { openJournal } from './journal/open-journal.ts';
import type { Parts } from './parts.ts';
import { realClock } from './ports/clock.ts';
import { ConsoleClock } from './ports/console-clock.ts';
import { systemRandom } from './ports/random.ts';
import { Receiver } from './receiver/receiver.ts';
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
import { sessionText } from './workspace/session.ts';
import { SessionKeeper } from './workspace/session-keeper.ts';

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
export function profilePaths(folder: string | null) {
  if (folder === null) return { journal: null, session: null, recent: null, trace: null };
  return {
    journal: join(folder, 'journal.sqlite'),
    session: join(folder, 'session.json'),
    recent: join(folder, 'recent.json'),
    trace: join(folder, 'trace', 'ocs-trace.log'),
  };
}

/** Makes the parts of the engine and ties them together. */
export function compose(settings: EngineSettings, hostName: string, outlet: Outlet): Composition {
  const { random = systemRandom, profileFolder } = settings;
  const consoleClock = settings.clock ? null : new ConsoleClock(realClock);
  const clock = settings.clock ?? consoleClock ?? realClock;
  // Disks, receivers and windows live in real time, also when the core's clock does not.
  const wire = realClock;
  const paths = profilePaths(profileFolder);
  const document = new WorkspaceDocument();
  let edits: EditHistory | null = null;
  const opened = paths.journal ? openJournal(paths.journal, wire.now()) : { database: null, problem: null };
  if (paths.journal && !opened.database) outlet.health({ journal: opened.problem });
  const journal = new Journal(opened.database, wire, (problem) => outlet.health({ journal: problem }));
  const tracePath = settings.traceFile ?? paths.trace;
  const traceFile = tracePath ? new TraceFile(tracePath, (problem) => outlet.health({ traceFile: problem })) : null;
  const { log } = outlet;
  const emit = (event: DomainEvent) => {
    edits?.saw(event);
    outlet.emit(event);
  };

  const trace = ({ id, campaignGroup, target }: Notification, at: number) => {
    const origin = { host: hostName, application: document.application };
    traceFile?.write(traceLine({ id, campaignGroup, uri: target.uri, at }, document.traceFormat, origin));
  };
  const recorder = new Recorder({ clock, journal, emit, log, trace });
  const notifier = new Notifier(document.connectionSettings(), wire, recorder);
  const groups: Groups = new Groups({
    clock,
    emit,
    report: (group, report, actor) => reporter.report(group, report, actor),
    moved: (group) => {
      dialer.moved(group);
      statistics.tell(group);
      reporter.refresh(group);
      session.changed();
    },
  });
  const statistics = new StatisticsFeed(wire, clock, emit);
  const dialer = new Dialer({
    clock,
    random,
    complete: (group) => void groups.request(group, { do: 'complete' }, Actor.internal),
    changed: (group) => statistics.changed(group),
  });
  const reporter: Reporter = new Reporter({
    clock,
    journal,
    recorder,
    notifier,
    document,
    emit,
    groups: () => groups.all,
    group: (dbid) => groups.get(dbid),
  });
  const receiver = new Receiver(wire, (state) => emit({ type: 'receiver.changed', receiver: state }));
  const session: SessionKeeper = new SessionKeeper(
    paths.session,
    wire,
    () => sessionText(document, [...groups.all], clock.now()),
    (problem) => outlet.health({ session: problem }),
  );
  edits = new EditHistory({ document, groups, emit });
  const recent = new RecentFiles(
    paths.recent,
    (files) => emit({ type: 'recent.changed', recent: files }),
    (problem) => recorder.note('error', problem),
  );
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
  return {
    clock,
    consoleClock,
    random,
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
    session,
    edits,
    recent,
    delivered: () => notifier.idle(),
    emit,
    notifier,
    traceFile,
    journalProblem: opened.problem,
  };
}
