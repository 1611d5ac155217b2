import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallError } from '../../shared/contract/result.ts';
import type { ConsoleState } from '../../shared/contract/state.ts';
import type { UiCommandId } from '../../shared/contract/ui-commands.ts';
import type { TimedAction } from '../../shared/schedule/schedule.ts';
import type { Fault } from '../../shared/workspace/faults.ts';
import type { Confirmation } from './confirmation.ts';
import { type Flow, noFlow } from './flow.ts';
import { type LogFilter, noFilter } from './log-filter.ts';
import { emptyLog, type LogWindow } from './log-window.ts';
import type { PendingTable } from './pending.ts';
import type { TimeZone } from './time.ts';

export type ViewId = 'groups' | 'receiver' | 'options' | 'schedule';

export type ThemeChoice = 'auto' | 'light' | 'dark';

export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  | { readonly kind: 'lost'; readonly reason: string }
  /** This page will never be let in again. */
  | { readonly kind: 'refused'; readonly reason: string };

/** What a command came to, said in one line; the details are what did not go as asked. */
export interface CommandResult {
  readonly id: number;
  readonly at: number;
  readonly tone: 'done' | 'refused' | 'problem';
  readonly text: string;
  readonly details: readonly { readonly name: string; readonly sentence: string }[];
  /** What would make up for it. It is a command of its own: what was sent cannot be taken back. */
  readonly offer?: { readonly label: string; readonly take: () => void };
}

/** The popover that is open beside the view. */
export type Panel =
  /** Why nothing is being sent: by the whole application, or of one Campaign Group. */
  { readonly kind: 'advice'; readonly dbid: string | null } | { readonly kind: 'capacity' };

export type Inspected =
  | { readonly kind: 'notification'; readonly seq: number }
  | { readonly kind: 'group'; readonly dbid: string };

export type Dialog =
  | { readonly kind: 'confirm'; readonly confirmation: Confirmation; readonly proceed: () => void }
  | { readonly kind: 'dialing'; readonly request: 'start' | 'set-mode'; readonly dbids: readonly string[] }
  | { readonly kind: 'group-form'; readonly dbid: string | null }
  /** A timed action: a new one, a copy, or another version of one. */
  | {
      readonly kind: 'timed-action';
      readonly dbid: string;
      readonly action: TimedAction | null;
      readonly isNew: boolean;
    }
  | { readonly kind: 'faults'; readonly title: string; readonly error: CallError; readonly faults: readonly Fault[] }
  | { readonly kind: 'save-as' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' };

/** Everything that the window knows: what the engine told it, the log's stretch, and what the person is looking at. */
export interface WindowState {
  readonly connection: Connection;
  /** Null until the first snapshot. */
  readonly engine: ConsoleState | null;
  readonly log: LogWindow;
  readonly logFilter: LogFilter;
  readonly bareLines: boolean;
  readonly pending: PendingTable;
  readonly result: CommandResult | null;
  readonly dialog: Dialog | null;
  readonly panel: Panel | null;
  /** Latencies and skipped notifications of late. */
  readonly flow: Flow;
  readonly view: ViewId;
  /** Campaign Groups ticked in the grid. */
  readonly selection: readonly string[];
  readonly inspected: Inspected | null;
  /** The Campaign Group whose options are shown; null for the application's. */
  readonly optionsOf: string | null;
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
  /** One sentence for assistive technology; never more often than is bearable. */
  readonly announcement: string;
}

export type WindowStore = StoreApi<WindowState>;

export function createWindowStore(): WindowStore {
  return createStore<WindowState>(() => ({
    connection: { kind: 'connecting' },
    engine: null,
    log: emptyLog,
    logFilter: noFilter,
    bareLines: false,
    pending: {},
    result: null,
    dialog: null,
    panel: null,
    flow: noFlow,
    view: 'groups',
    selection: [],
    inspected: null,
    optionsOf: null,
    timeZone: 'local',
    theme: 'auto',
    virtualSpeed: 1,
    agreedHosts: [],
    letterKeys: true,
    recentCommands: [],
    announcement: '',
  }));
}
