import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, runKeepingErrors } from './processes.ts';
import { inProject } from './project.ts';

/*
 * Electron's npm package carries no runtime. Requiring the package from plain Node would start the download unasked, so it
 * is never required here: its files are looked at, and its own installer is run.
 */

const packageFolder = inProject('node_modules/electron');
const longestDownloadMs = 15 * 60_000;

const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Electron's executable; null when the runtime is not on this machine. */
export function electronExecutable(): string | null {
  const file = join(runtimeFolder(), executables[process.platform] ?? 'electron');
  return existsSync(file) ? file : null;
}

/** The folder of Electron's runtime; null when it is not on this machine. */
export function electronFolder(): string | null {
  return electronExecutable() === null ? null : runtimeFolder();
}

function runtimeFolder(): string {
  return process.env.ELECTRON_OVERRIDE_DIST_PATH || join(packageFolder, 'dist');
}

/** Electron's executable, downloaded first where it is missing; or why there is none, as the end of a sentence. */
export async function fetchElectron(): Promise<{ executable: string } | { reason: string }> {
  const present = electronExecutable();
  if (present !== null) return { executable: present };
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return { reason: 'ELECTRON_OVERRIDE_DIST_PATH holds no Electron' };
  console.log(`Downloading Electron ${electronVersion()}, once ...`);
  const { code, errors } = await runKeepingErrors(
    process.execPath,
    ['--import', pathToFileURL(inProject('build/download-progress.ts')).href, join(packageFolder, 'install.js')],
    { timeoutMs: longestDownloadMs },
  );
  const executable = electronExecutable();
  if (executable !== null) return { executable };
  const firstLine = errors
    .trim()
    .split('\n')[0]
    ?.replace(/^\w*Error: /, '');
  return { reason: `its runtime could not be downloaded (${firstLine || `the installer ended with code ${code}`})` };
}

/** Opens the built program in Electron; `args` are the console's own. */
export function runElectron(executable: string, args: readonly string[], cwd: string): Promise<number> {
  return run(executable, [inProject(), ...args], { cwd, env: { ELECTRON_RUN_AS_NODE: undefined } });
}

function electronVersion(): string {
  return (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version;
}
