import { join } from 'node:path';
import { app, type BrowserWindow, crashReporter, dialog, Menu, protocol, session, shell } from 'electron';
import { t } from '../shared/strings/t.ts';
import { ElectronTransport } from './bridge/electron-ipc.ts';
import { CrashFolder } from './core/diagnostics/crash-folder.ts';
import { watchThreads } from './core/diagnostics/watch-threads.ts';
import type { EngineSettings } from './core/engine.ts';
import { OutboundConsole } from './core/outbound-console.ts';
import { tuneGarbage } from './core/ports/tune-garbage.ts';
import { play } from './play.ts';
import { openLog } from './shell/app-log.ts';
import { appOrigin } from './shell/app-origin.ts';
import { registerAppScheme, serveAppProtocol } from './shell/app-protocol.ts';
import { createConsoleWindow, focusWindow } from './shell/console-window.ts';
import { type FileToOpen, fileIn } from './shell/file-argument.ts';
import { FilesToOpen } from './shell/files-to-open.ts';
import { guardPage } from './shell/guards.ts';
import { keepMinidumps } from './shell/keep-minidumps.ts';
import { lastResort } from './shell/last-resort.ts';
import { menuTemplate } from './shell/menu.ts';
import { limitPermissions } from './shell/permissions.ts';
import { playArgumentsIn } from './shell/play-argument.ts';
import { finishBeforeQuit } from './shell/quit.ts';
import { wantsSafeMode } from './shell/safe-mode-argument.ts';
import { isOnlyInstance } from './shell/single-instance.ts';
import { workspaceDialogs } from './shell/workspace-dialogs.ts';

/*
 * The console in Electron: the engine, the bridge to one window, and the shell around it. What must be said before
 * Electron is ready is said here at once; the rest waits for it.
 */

const profileFolder = app.getPath('userData');
const log = openLog(join(profileFolder, 'logs', 'console.log'));
const crashes = new CrashFolder(join(profileFolder, 'crashes'), app.getVersion());
const fail = lastResort({
  log,
  keep: (error) => crashes.keep('program', error),
  tell: (title, text) => dialog.showErrorBox(title, text),
  exit: (code) => app.exit(code),
});
process.on('uncaughtException', fail).on('unhandledRejection', fail);
watchThreads(crashes);
keepMinidumps(app, crashReporter, join(profileFolder, 'crashes', 'minidumps'), log);

const development = !app.isPackaged;
let window: BrowserWindow | null = null;
const filesToOpen = new FilesToOpen(app);

app.enableSandbox();
registerAppScheme(protocol);
// Without this, Electron makes a menu of its own first, with an item that reloads.
Menu.setApplicationMenu(null);
app.on('web-contents-created', (_event, contents) => guardPage(contents, (url) => shell.openExternal(url), log));
app.setAboutPanelOptions({
  applicationName: 'Campaign Group Console',
  applicationVersion: app.getVersion(),
  copyright: t('dialogs.about.notAffiliated'),
});

const playArguments = playArgumentsIn(process.argv, app.isPackaged);
// A play keeps nothing, so it may run beside a console that is open.
if (playArguments !== null) play(playArguments).then((code) => app.exit(code), fail);
else if (isOnlyInstance(app, secondStart)) start().catch(fail);
else app.quit();

async function start(): Promise<void> {
  tuneGarbage();
  const safeMode = wantsSafeMode(process.argv);
  const file = safeMode ? null : fileIn(process.argv, process.cwd());
  const opened = await openEngine(file?.kind === 'workspace' ? file.path : null, safeMode);
  if (file?.kind === 'scenario') filesToOpen.take(file);
  finishBeforeQuit(app, () => opened.close(), log);
  await app.whenReady();
  limitPermissions(session.defaultSession, appOrigin);
  serveAppProtocol(protocol, join(import.meta.dirname, '../renderer'));
  openWindow(opened);
}

/** A workspace file that cannot be opened is no reason not to start: the last session is there. */
async function openEngine(workspaceFile: string | null, safeMode: boolean): Promise<OutboundConsole> {
  const settings: EngineSettings = {
    host: { kind: 'electron', version: app.getVersion() },
    profileFolder,
    safeMode,
    dialogs: workspaceDialogs({ dialog, window: () => window, folder: app.getPath('documents') }),
  };
  if (workspaceFile === null) return OutboundConsole.open(settings);
  try {
    return await OutboundConsole.open({ ...settings, workspaceFile });
  } catch (error) {
    // On Linux nothing is shown before.
    await app.whenReady();
    tellNotOpened(error instanceof Error ? error.message : String(error));
    return OutboundConsole.open(settings);
  }
}

function openWindow(engine: OutboundConsole): void {
  const made = createConsoleWindow({
    url: `${appOrigin}/`,
    preload: join(import.meta.dirname, 'preload.cjs'),
    development,
    log,
    keep: (error) => crashes.keep('page', error),
    quit: () => app.quit(),
  });
  window = made.window;
  window.once('closed', () => {
    window = null;
  });
  const transport = new ElectronTransport(window.webContents, engine, appOrigin);
  const showMenu = () => {
    const { recent, history } = engine.state;
    const template = menuTemplate({
      platform: process.platform,
      development,
      choose: (id) => transport.chooseCommand(id),
      recent,
      history,
      openRecent: (path) => transport.openFile({ kind: 'workspace', path }),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  showMenu();
  const stop = engine.listen(({ type }) => {
    if (type === 'recent.changed' || type === 'history.changed') showMenu();
  });
  window.once('closed', stop);
  // It asks first where changes would be lost.
  filesToOpen.giveTo((file) => transport.openFile(file));
  window.once('closed', () => filesToOpen.keep());
  made.load();
}

/** The console was started once more with the same profile: this one comes to the front, with the file of that one. */
function secondStart(file: FileToOpen | null): void {
  if (window) focusWindow(window);
  filesToOpen.take(file);
}

function tellNotOpened(sentence: string): void {
  dialog.showErrorBox('The workspace could not be opened', sentence);
}
