import { expect, type Page } from '@playwright/test';
import type { ElectronMain } from '../../fixtures/electron-main.ts';

/** The console, opened, with its page and its main process. */
export interface ProbedConsole {
  readonly page: Page;
  readonly main: ElectronMain;
}

/** Something that must not be possible, tried. */
export interface Probe {
  /** Of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security */
  readonly item: number;
  readonly what: string;
  /** Tries it, and tells what came of it. */
  readonly act: (console: ProbedConsole) => Promise<unknown>;
  /** What must come of it. */
  readonly must: unknown;
  /** What the page's console may say about it. */
  readonly faults?: RegExp;
}

/** Resolves to `line` once the main process has written it. */
export async function written(main: ElectronMain, line: string): Promise<string> {
  await expect.poll(() => main.errors()).toContain(line);
  return line;
}
