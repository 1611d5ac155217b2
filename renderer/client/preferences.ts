import { type ChosenColumns, optionalColumns } from './log-columns.ts';
import type { ThemeChoice, WindowState, WindowStore } from './window-state.ts';

const key = 'campaign-group-console.preferences';
const kept = ['theme', 'timeZone', 'bareLines', 'recentQueries', 'logColumns', 'foldsPeriodic'] as const;
type Preferences = Pick<WindowState, (typeof kept)[number]>;

/** Brings back how the window was left, and keeps it up to date. What cannot be read or kept is not missed. */
export function keepPreferences(store: WindowStore, storage: Storage): void {
  store.setState(read(storage));
  store.subscribe((state, before) => {
    if (kept.every((name) => state[name] === before[name])) return;
    const { theme, timeZone, bareLines, recentQueries, logColumns, foldsPeriodic } = state;
    const preferences: Preferences = { theme, timeZone, bareLines, recentQueries, logColumns, foldsPeriodic };
    try {
      storage.setItem(key, JSON.stringify(preferences));
    } catch {
      // A full or forbidden storage costs the person a click the next time.
    }
  });
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

function read(storage: Storage): Partial<Preferences> {
  try {
    const known: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    if (typeof known !== 'object' || known === null) return {};
    const { theme, timeZone, bareLines, recentQueries, logColumns, foldsPeriodic } = known as Record<string, unknown>;
    return {
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
      ...(timeZone === 'utc' || timeZone === 'local' ? { timeZone } : {}),
      ...(typeof bareLines === 'boolean' ? { bareLines } : {}),
      ...(isTexts(recentQueries) ? { recentQueries: recentQueries.slice(0, 8) } : {}),
      ...(typeof logColumns === 'object' && logColumns !== null ? { logColumns: readColumns(logColumns) } : {}),
      ...(typeof foldsPeriodic === 'boolean' ? { foldsPeriodic } : {}),
    };
  } catch {
    return {};
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function readColumns(columns: object): ChosenColumns {
  return Object.fromEntries(
    Object.entries(columns).filter(([name, is]) => name in optionalColumns && typeof is === 'boolean'),
  );
}
