import { mkdirSync } from 'node:fs';
import type { App, CrashReporter } from 'electron';
import type { Log } from './app-log.ts';

/**
 * Has Electron keep minidumps of its own processes in `folder`, and send them nowhere. Must be called before Electron is ready.
 * Where the folder cannot be made, the console starts without.
 */
export function keepMinidumps(
  app: Pick<App, 'setPath'>,
  crashReporter: Pick<CrashReporter, 'start'>,
  folder: string,
  log: Log,
): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('crashDumps', folder);
    crashReporter.start({ uploadToServer: false });
  } catch (error) {
    log(`minidumps cannot be kept: ${error}`);
  }
}
