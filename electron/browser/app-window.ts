import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A Chromium window of its own for the console: no tabs, no address bar, and none of the person's own browser profile. */
export class AppWindow {
  readonly #child: ChildProcess;
  /** Resolves when the window's process has ended, or could not be started. */
  readonly ended: Promise<void>;

  constructor(browser: string, address: string, profileFolder: string) {
    const dataFolder = join(profileFolder, 'window');
    this.#child = spawn(
      browser,
      [`--app=${address}`, `--user-data-dir=${dataFolder}`, '--no-first-run', '--no-default-browser-check'],
      { stdio: 'ignore' },
    );
    this.ended = new Promise((resolve) => {
      this.#child.once('error', () => resolve()).once('close', () => resolve());
    });
  }

  close(): void {
    this.#child.kill();
  }
}
