import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NotificationDetail } from '../../shared/contract/log.ts';
import type { CallError } from '../../shared/contract/result.ts';
import type { ConsoleState } from '../../shared/contract/state.ts';
import type { UiCommandId } from '../../shared/contract/ui-commands.ts';
import type { LossRule } from '../../shared/faults/loss-rule.ts';
import type { ResponseRule } from '../../shared/receiver/response-rule.ts';
import type { TimedAction } from '../../shared/schedule/schedule.ts';
import type { Fault } from '../../shared/workspace/faults.ts';
import type { Announcement, AnnouncementChoice } from './announcements.ts';
import type { Confirmation } from './confirmation.ts';
import { type Flow, noFlow } from './flow.ts';
import { type AskedLayout, nothingAsked, usualLayout } from './layout.ts';
import type { ChosenColumns } from './log-columns.ts';
import { type LogQueryState, noQuery } from './log-query.ts';
import { emptyLog, type LogWindow } from './log-window.ts';
import type { PendingTable } from './pending.ts';
import { type Room, wideRoom } from './room.ts';
import { noScenarioHere, type ScenarioWindow } from './scenario-draft.ts';
import type { TimeZone } from './time.ts';

/** The views that have the log below them, and those that have not. */
export type ViewWithLog = 'groups' | 'receiver' | 'faults' | 'scenarios';
export type ViewId = ViewWithLog | 'options' | 'schedule' | 'conformance' | 'forensics';
/** What the receiver's view shows. */
export type ReceiverTab = 'received' | 'beliefs' | 'rules' | 'relay';

/** How a log of a real OCS is to be opened, as typed. */
export interface LogFileDraft {
  /** One path a line. */
  readonly paths: string;
  readonly zone: 'local' | 'utc';
  readonly dateOrder: 'month-first' | 'day-first';
}

/** Logs whose bytes are being handed over to the engine, since their paths are not known. */
export interface HandingOver {
  /** The file that is on its way. */
  readonly name: string;
  /** Of all files together. */
  readonly sent: number;
  readonly bytes: number;
  readonly cancel: () => void;
}

export type ThemeChoice = 'auto' | 'light' | 'dark';

export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  | { readonly kind: 'lost'; readonly reason: string }
  /** This page will never be let in again. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Something that the person may do about what a command came to. */
export interface Offer {
  readonly label: string;
  readonly take: () => void;
  /** Why it cannot be done in this state of the engine; null when it can. */
  readonly whyNot?: (state: WindowState) => string | null;
}

/** What a command came to, said in one line; the details are what did not go as asked. */
export interface CommandResult {
  readonly id: number;
  readonly at: number;
  readonly tone: 'done' | 'refused' | 'problem';
  readonly text: string;
  readonly details: readonly { readonly name: string; readonly sentence: string }[];
  /** What would make up for it. It is a command of its own: what was sent cannot be taken back. */
  readonly offer?: Offer;
}

/** A column that the grid of Campaign Groups is sorted by. */
export interface GroupSort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** The popover that is open beside the view. */
export type Panel =
  /** Why nothing is being sent: by the whole application, or of one Campaign Group. */
  { readonly kind: 'advice'; readonly dbid: string | null } | { readonly kind: 'capacity' };

export type Inspected =
  | { readonly kind: 'notification'; readonly seq: number }
  /** Several rows of the log, ascending. */
  | { readonly kind: 'notifications'; readonly seqs: readonly number[] }
  | { readonly kind: 'group'; readonly dbid: string };

export type InspectorTab = 'delivery' | 'payload' | 'diff' | 'group';

export type Dialog =
  | { readonly kind: 'confirm'; readonly confirmation: Confirmation; readonly proceed: () => void }
  | { readonly kind: 'dialing'; readonly request: 'start' | 'set-mode'; readonly dbids: readonly string[] }
  | { readonly kind: 'group-form'; readonly dbid: string | null }
  | { readonly kind: 'generate-groups' }
  /** A CSV file with Campaign Groups; null before one is chosen. */
  | { readonly kind: 'import-groups'; readonly file: { readonly name: string; readonly text: string } | null }
  /** A timed action: a new one, a copy, or another version of one. */
  | {
      readonly kind: 'timed-action';
      readonly dbid: string;
      readonly action: TimedAction | null;
      readonly isNew: boolean;
    }
  /** A rule of the built-in receiver or of the loss laboratory: a new one, or another version of one. */
  | { readonly kind: 'response-rule'; readonly rule: ResponseRule; readonly isNew: boolean }
  | { readonly kind: 'loss-rule'; readonly rule: LossRule; readonly isNew: boolean }
  | { readonly kind: 'faults'; readonly title: string; readonly error: CallError; readonly faults: readonly Fault[] }
  /** A notification to be edited and sent again. */
  | { readonly kind: 'redelivery'; readonly detail: NotificationDetail }
  | { readonly kind: 'save-as' }
  | { readonly kind: 'kit' }
  /** Asks where the scenario is to be saved. */
  | { readonly kind: 'save-scenario' }
  | { readonly kind: 'palette' }
  /** Writes a note to these rows of the log. */
  | { readonly kind: 'log-note'; readonly seqs: readonly number[] }
  | { readonly kind: 'log-export' }
  /** The text of the file that would be saved. */
  | { readonly kind: 'diagnostics'; readonly text: string }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' };

/** Everything that the window knows: what the engine told it, the log's stretch, and what the person is looking at. */
export interface WindowState {
  readonly connection: Connection;
  /** Null until the first snapshot. */
  readonly engine: ConsoleState | null;
  readonly log: LogWindow;
  readonly logQuery: LogQueryState;
  /** Texts of queries, the one used last first. */
  readonly recentQueries: readonly string[];
  /** Columns of the log that were shown or hidden by hand. */
  readonly logColumns: ChosenColumns;
  /** Runs of periodic rows are one row each. */
  readonly foldsPeriodic: boolean;
  /** Rows in runs that were opened by hand. */
  readonly unfolded: ReadonlySet<number>;
  /** The rows under the focus of the log: one, or all of a folded run. */
  readonly logCursor: readonly number[];
  /** The row that the log is to bring into view and focus; each asking is an object of its own. */
  readonly logTarget: { readonly seq: number } | null;
  readonly bareLines: boolean;
  readonly pending: PendingTable;
  readonly result: CommandResult | null;
  readonly dialog: Dialog | null;
  readonly panel: Panel | null;
  /** Latencies and skipped notifications of late. */
  readonly flow: Flow;
  readonly view: ViewId;
  /** What the window has room for. */
  readonly room: Room;
  /** Which of the two is shown where the view and the log are tabs. */
  readonly front: 'view' | 'log';
  readonly askedLayout: AskedLayout;
  /** In pixels, as it was left. */
  readonly inspectorWidth: number;
  readonly receiverTab: ReceiverTab;
  readonly logFileDraft: LogFileDraft;
  readonly handingOver: HandingOver | null;
  /** Files are being dragged over the window, and can be dropped. */
  readonly isDragging: boolean;
  /** The scenario that is worked on, and how it is shown and run. */
  readonly scenario: ScenarioWindow;
  /** The receiver's number of the request that was asked for; null shows the newest. */
  readonly shownRequest: number | null;
  /** The filter of the grid, as typed. */
  readonly groupFilter: string;
  readonly groupSort: readonly GroupSort[];
  /** Campaign Groups ticked in the grid, whether the filter shows them or not. */
  readonly selection: readonly string[];
  /** The Campaign Group whose row in the grid had the focus last. */
  readonly groupCursor: string | null;
  readonly inspected: Inspected | null;
  /** The Campaign Group whose options are shown; null for the application's. */
  readonly optionsOf: string | null;
  /** What the inspector shows of a notification, and of a Campaign Group. */
  readonly inspectorTabs: { readonly notification: InspectorTab; readonly group: InspectorTab };
  /** The row that others are compared with; null is the one before in the same Campaign Group. */
  readonly diffBase: number | null;
  /** The one notification whose secrets are shown. */
  readonly unmasked: number | null;
  readonly timeZone: TimeZone;
  readonly theme: ThemeChoice;
  /** The speed that virtual time goes on with after a pause. */
  readonly virtualSpeed: number;
  /** Hosts beyond this machine that the person has agreed to in this session. */
  readonly agreedHosts: readonly string[];
  /** Single letters are commands while a list has the focus. */
  readonly letterKeys: boolean;
  /** Commands that were run from the palette, newest first. */
  readonly recentCommands: readonly UiCommandId[];
  /** How much is said of what happens by itself. */
  readonly announcements: AnnouncementChoice;
  /** The newest sentence for assistive technology. */
  readonly announcement: Announcement;
}

export type WindowStore = StoreApi<WindowState>;

export function createWindowStore(): WindowStore {
  return createStore<WindowState>(() => ({
    connection: { kind: 'connecting' },
    engine: null,
    log: emptyLog,
    logQuery: noQuery,
    recentQueries: [],
    logColumns: {},
    foldsPeriodic: true,
    unfolded: new Set(),
    logCursor: [],
    logTarget: null,
    bareLines: false,
    pending: {},
    result: null,
    dialog: null,
    panel: null,
    flow: noFlow,
    view: 'groups',
    room: wideRoom,
    front: 'view',
    askedLayout: nothingAsked,
    inspectorWidth: usualLayout.inspector,
    groupFilter: '',
    groupSort: [],
    receiverTab: 'received',
    handingOver: null,
    isDragging: false,
    logFileDraft: { paths: '', zone: 'local', dateOrder: 'month-first' },
    scenario: noScenarioHere,
    shownRequest: null,
    selection: [],
    groupCursor: null,
    inspected: null,
    optionsOf: null,
    inspectorTabs: { notification: 'delivery', group: 'group' },
    diffBase: null,
    unmasked: null,
    timeZone: 'local',
    theme: 'auto',
    virtualSpeed: 1,
    agreedHosts: [],
    letterKeys: true,
    recentCommands: [],
    announcements: 'failures',
    announcement: { number: 0, text: '' },
  }));
}
