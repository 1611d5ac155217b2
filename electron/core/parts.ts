import type { CallOutput, CallParameters } from '../../shared/contract/calls.ts';
import type { DomainEvent } from '../../shared/contract/events.ts';
import type { CallName } from '../../shared/contract/names.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Conformance } from './conformance/conformance.ts';
import type { CrashFolder } from './diagnostics/crash-folder.ts';
import type { Dialer } from './dialing/dialer.ts';
import type { StatisticsFeed } from './dialing/statistics-feed.ts';
import type { HostDialogs } from './engine.ts';
import type { Laboratory } from './faults/laboratory.ts';
import type { Verdicts } from './faults/verdicts.ts';
import type { Forensics } from './forensics/forensics.ts';
import type { Groups } from './groups/groups.ts';
import type { Journal } from './journal/journal.ts';
import type { Clock } from './ports/clock.ts';
import type { ConsoleClock } from './ports/console-clock.ts';
import type { Random } from './ports/random.ts';
import type { Beliefs } from './receiver/beliefs.ts';
import type { Receiver } from './receiver/receiver.ts';
import type { Recorder } from './reporting/recorder.ts';
import type { Reporter } from './reporting/reporter.ts';
import type { Scheduler } from './schedule/scheduler.ts';
import type { WorkspaceDocument } from './workspace/document.ts';
import type { EditHistory } from './workspace/edit-history.ts';
import type { RecentFiles } from './workspace/recent-files.ts';
import type { SessionKeeper } from './workspace/session-keeper.ts';
import type { WindowMemory } from './workspace/window-memory.ts';

/** The parts of the engine, as the handlers of the calls use them. */
export interface Parts {
  readonly clock: Clock;
  /** The clock when the operator may change it; null when the host has given one of its own. */
  readonly consoleClock: ConsoleClock | null;
  readonly random: Random;
  /** Of this console. */
  readonly version: string;
  readonly dialogs: HostDialogs | undefined;
  readonly document: WorkspaceDocument;
  readonly groups: Groups;
  readonly dialer: Dialer;
  readonly scheduler: Scheduler;
  readonly reporter: Reporter;
  readonly recorder: Recorder;
  readonly journal: Journal;
  readonly receiver: Receiver;
  readonly laboratory: Laboratory;
  readonly verdicts: Verdicts;
  readonly beliefs: Beliefs;
  readonly session: SessionKeeper;
  readonly edits: EditHistory;
  readonly conformance: Conformance;
  readonly recent: RecentFiles;
  readonly windowMemory: WindowMemory;
  readonly forensics: Forensics;
  readonly crashes: CrashFolder;
  readonly statistics: StatisticsFeed;
  /** Resolves when every notification has its outcome. */
  readonly delivered: () => Promise<void>;
  readonly emit: (event: DomainEvent) => void;
}

/** One handler per call: its parameters have been checked, and what it throws is a fault of the console. */
export type Handlers = {
  readonly [Name in CallName]: (
    parameters: CallParameters<Name>,
  ) => Result<CallOutput<Name>> | Promise<Result<CallOutput<Name>>>;
};

/** The handlers whose names begin with `Area`. */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<CallName, `${Area}.${string}`>>;
