import { BrowserWindow, type BrowserWindowConstructorOptions, dialog, nativeTheme } from 'electron';
import type { Log } from './app-log.ts';
import { askAboutHang, askAboutLoss } from './questions.ts';
import { recoverLostPage } from './renderer-loss.ts';
import { backgroundFor, followTheme } from './theme.ts';
import { watchResponsiveness } from './unresponsive.ts';
import { webPreferences } from './web-preferences.ts';

export interface WindowSettings {
  readonly url: string;
  readonly preload: string;
  readonly development: boolean;
  readonly log: Log;
  /** Keeps a report of a page that has failed. */
  keep(error: Error): void;
  quit(): void;
}

/** Makes the console's window. It is shown once its page has something to show; `load` begins that. */
export function createConsoleWindow(settings: WindowSettings): { window: BrowserWindow; load(): void } {
  const { url, log } = settings;
  const window = new BrowserWindow(windowOptions(settings, backgroundFor(nativeTheme)));
  const load = () => {
    window.loadURL(url).catch((error) => log(`the page could not be loaded: ${error}`));
  };
  window.once('ready-to-show', () => window.show());
  followTheme(window, nativeTheme);
  recoverLostPage(window.webContents, {
    reload: load,
    giveUp: async () => ((await askAboutLoss(dialog, window)) ? load() : settings.quit()),
    keep: settings.keep,
    now: () => performance.now(),
    log,
  });
  watchResponsiveness(window, {
    ask: () => askAboutHang(dialog, window),
    endPage: () => window.webContents.forcefullyCrashRenderer(),
    log,
  });
  return { window, load };
}

function windowOptions(settings: WindowSettings, backgroundColor: string): BrowserWindowConstructorOptions {
  return {
    // Under this name Electron keeps bounds and display mode from run to run.
    name: 'console',
    windowStatePersistence: true,
    title: 'Campaign Group Console',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor,
    webPreferences: webPreferences(settings.preload, settings.development),
  };
}

/** Brings a window to the front, from wherever it is. */
export function focusWindow(window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
