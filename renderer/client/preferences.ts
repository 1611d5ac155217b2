import { type UiCommandId, uiCommandIds } from '../../shared/contract/ui-commands.ts';
import { parseQuery } from '../../shared/log-query/parse.ts';
import { isAnnouncementChoice } from './announcements.ts';
import { type ChosenColumns, optionalColumns } from './log-columns.ts';
import { type LogQueryState, noQuery } from './log-query.ts';
import type { TimeZone } from './time.ts';
import type { ReceiverTab, ThemeChoice, ViewId, WindowState, WindowStore } from './window-state.ts';
import type { WindowStorage } from './window-storage.ts';

const key = 'campaign-group-console.preferences';
const kept = [
  'theme',
  'timeZone',
  'bareLines',
  'recentQueries',
  'logColumns',
  'foldsPeriodic',
  'letterKeys',
  'announcements',
  'recentCommands',
  'view',
  'receiverTab',
  'inspectorWidth',
] as const;
type Preferences = Pick<WindowState, (typeof kept)[number]> & { readonly logFilter: string };
const views: readonly ViewId[] = [
  'groups',
  'receiver',
  'options',
  'schedule',
  'faults',
  'scenarios',
  'conformance',
  'forensics',
];
const receiverTabs: readonly ReceiverTab[] = ['received', 'beliefs', 'rules', 'relay'];
/** More recent commands than this are not kept. */
const mostRecent = 8;

/** Brings back how the window was left, and keeps it up to date. What cannot be read or kept is not missed. */
export function keepPreferences(store: WindowStore, storage: WindowStorage): void {
  store.setState(read(storage));
  store.subscribe((state, before) => {
    if (kept.every((name) => state[name] === before[name]) && state.logQuery.text === before.logQuery.text) return;
    const { theme, timeZone, bareLines, recentQueries, logColumns, foldsPeriodic } = state;
    const { letterKeys, announcements, recentCommands, inspectorWidth, view, receiverTab, logQuery } = state;
    const log = { recentQueries, logColumns, foldsPeriodic };
    const own = {
      letterKeys,
      announcements,
      recentCommands,
      inspectorWidth,
      view,
      receiverTab,
      logFilter: logQuery.text,
    };
    const preferences: Preferences = { theme, timeZone, bareLines, ...log, ...own };
    try {
      storage.setItem(key, JSON.stringify(preferences));
    } catch {
      // A full or forbidden storage costs the person a click the next time.
    }
  });
}

/** Remembers that a command was run from the palette. */
export function rememberCommand(store: WindowStore, id: UiCommandId): void {
  store.setState(({ recentCommands }) => ({
    recentCommands: [id, ...recentCommands.filter((one) => one !== id)].slice(0, mostRecent),
  }));
}

/** Goes from what is shown now to the other of light and dark. */
export function toggleTheme(store: WindowStore): void {
  store.setState(({ theme }) => ({ theme: shownTheme(theme) === 'dark' ? 'light' : 'dark' }));
}

/** Light or dark, after asking the system where the person has not chosen. */
export function shownTheme(theme: ThemeChoice): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function read(storage: WindowStorage): Partial<WindowState> {
  try {
    const known: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    if (typeof known !== 'object' || known === null) return {};
    const { theme, timeZone, bareLines, recentQueries, logColumns, foldsPeriodic } = known as Record<string, unknown>;
    const { letterKeys, announcements, recentCommands, inspectorWidth } = known as Record<string, unknown>;
    const { view, receiverTab, logFilter } = known as Record<string, unknown>;
    return {
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
      ...(timeZone === 'utc' || timeZone === 'local' ? { timeZone } : {}),
      ...(typeof bareLines === 'boolean' ? { bareLines } : {}),
      ...(typeof letterKeys === 'boolean' ? { letterKeys } : {}),
      ...(isAnnouncementChoice(announcements) ? { announcements } : {}),
      ...(Array.isArray(recentCommands)
        ? { recentCommands: recentCommands.filter(isCommand).slice(0, mostRecent) }
        : {}),
      ...(isTexts(recentQueries) ? { recentQueries: recentQueries.slice(0, 8) } : {}),
      ...(typeof logColumns === 'object' && logColumns !== null ? { logColumns: readColumns(logColumns) } : {}),
      ...(typeof foldsPeriodic === 'boolean' ? { foldsPeriodic } : {}),
      ...(isOneOf(views, view) ? { view } : {}),
      ...(isOneOf(receiverTabs, receiverTab) ? { receiverTab } : {}),
      ...(typeof logFilter === 'string' ? { logQuery: queryOf(logFilter, timeZone === 'utc' ? 'utc' : 'local') } : {}),
      ...(typeof inspectorWidth === 'number' && inspectorWidth > 0 ? { inspectorWidth } : {}),
    };
  } catch {
    return {};
  }
}

function isCommand(value: unknown): value is UiCommandId {
  return (uiCommandIds as readonly unknown[]).includes(value);
}

function isOneOf<Name extends string>(names: readonly Name[], value: unknown): value is Name {
  return (names as readonly unknown[]).includes(value);
}

/** What stood in the field of the log; where it had faults, all rows are shown and the faults are said. */
function queryOf(text: string, zone: TimeZone): LogQueryState {
  return { ...noQuery, text, ...parseQuery(text, { now: Date.now(), zone }) };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function readColumns(columns: object): ChosenColumns {
  return Object.fromEntries(
    Object.entries(columns).filter(([name, is]) => name in optionalColumns && typeof is === 'boolean'),
  );
}
