import type { ThemeChoice, WindowState, WindowStore } from './window-state.ts';

const key = 'campaign-group-console.preferences';
type Preferences = Pick<WindowState, 'theme' | 'timeZone' | 'bareLines'>;

/** Brings back how the window was left, and keeps it up to date. What cannot be read or kept is not missed. */
export function keepPreferences(store: WindowStore, storage: Storage): void {
  store.setState(read(storage));
  store.subscribe((state, before) => {
    if (state.theme === before.theme && state.timeZone === before.timeZone && state.bareLines === before.bareLines)
      return;
    const { theme, timeZone, bareLines } = state;
    try {
      storage.setItem(key, JSON.stringify({ theme, timeZone, bareLines } satisfies Preferences));
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
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { theme, timeZone, bareLines } = kept as Record<string, unknown>;
    return {
      ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
      ...(timeZone === 'utc' || timeZone === 'local' ? { timeZone } : {}),
      ...(typeof bareLines === 'boolean' ? { bareLines } : {}),
    };
  } catch {
    return {};
  }
}
