import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { AppWindow } from './browser/app-window.ts';
import { type BrowserArguments, readArguments, usage } from './browser/arguments.ts';
import { lockProfile } from './browser/profile-lock.ts';
import { browserForWindow } from './browser/visible-window.ts';
import { builtPages, WindowServer } from './browser/window-server.ts';
import { CrashFolder } from './core/diagnostics/crash-folder.ts';
import { watchThreads } from './core/diagnostics/watch-threads.ts';
import { OutboundConsole } from './core/outbound-console.ts';
import { tuneGarbage } from './core/ports/tune-garbage.ts';
import { lastResort } from './shell/last-resort.ts';

/*
 * The console without Electron: the same engine and the same window, in a browser of the Chromium family. The window's
 * server listens on 127.0.0.1 alone; see browser/ for who is let in.
 */

const projectFolder = dirname(import.meta.dirname);
const pagesFolder = join(projectFolder, 'out/renderer');

const read = readArguments(process.argv.slice(2));
if ('fault' in read) giveUp(`${read.fault}\n${usage}`);
if (!existsSync(join(pagesFolder, 'index.html'))) giveUp('The window is not built yet: run `npm run build` first.');
const lock = lockProfile(read.profileFolder);
if ('refusal' in lock) giveUp(lock.refusal);

const crashes = new CrashFolder(join(read.profileFolder, 'crashes'), version());
const fail = lastResort({
  log: (line) => console.error(line),
  keep: (error) => crashes.keep('program', error),
  tell: (title) => console.error(title),
  exit: (code) => process.exit(code),
});
process.on('uncaughtException', fail).on('unhandledRejection', fail);
watchThreads(crashes);

tuneGarbage();
const engine = await openEngine(read).catch((error: Error) => giveUp(error.message));
let windowsSeen = 0;
const server = await WindowServer.listen({
  engine,
  pages: builtPages(pagesFolder),
  onEntered: () => {
    windowsSeen += 1;
  },
});
process.once('SIGINT', close).once('SIGTERM', close).once('SIGHUP', close);
await open(read);

function openEngine({ profileFolder, workspaceFile, safeMode }: BrowserArguments): Promise<OutboundConsole> {
  return OutboundConsole.open({
    host: { kind: 'browser', version: version() },
    profileFolder,
    safeMode,
    ...(workspaceFile === null ? {} : { workspaceFile }),
  });
}

/** Opens the window, or says where it can be opened by hand. */
async function open({ open: wanted, profileFolder }: BrowserArguments): Promise<void> {
  const found = wanted ? browserForWindow() : { reason: 'it was not asked for' };
  if ('reason' in found) return offerAddress(`No window is opened: ${found.reason}.`);
  console.log(`Opening the window with ${found.browser}. Closing it ends the program.`);
  const window = new AppWindow(found.browser, server.address(), profileFolder);
  process.once('exit', () => window.close());
  await window.ended;
  if (windowsSeen > 0) return close();
  // It ended before it has shown anything: a browser that does not start here.
  offerAddress(`${found.browser} ended without opening a window.`);
}

function offerAddress(why: string): void {
  console.log(`${why} Open this address in a browser on this machine; it works once:`);
  console.log(server.address());
  console.log('Press Enter for a new address, Ctrl+C to quit.');
  createInterface({ input: process.stdin }).on('line', () => console.log(server.address()));
  // A closed input ends the reading, never the program: the server keeps it alive.
}

let closing = false;

/** Lets what is on the wire finish and writes everything down, then goes. A second signal does not wait. */
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  console.log('Closing; what is on the wire gets up to http-response-timeout. Ctrl+C again does not wait.');
  await engine.close();
  await server.close();
  if ('release' in lock) lock.release();
  process.exit();
}

function version(): string {
  return (JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string }).version;
}

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
