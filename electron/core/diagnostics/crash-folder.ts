import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../../../shared/workspace/faults.ts';
import { realClock } from '../ports/clock.ts';
import { timeInName } from '../time-in-name.ts';
import { type CrashKind, type CrashReport, crashReport, crashReportSchema } from './crash-report.ts';

/** Older ones are deleted. */
export const mostReports = 20;
const reportName = /^crash-[\dTZ-]+\.json$/;
/** Names the reports that were told of, one a line. */
const toldName = 'told.txt';

/** A report and the file that it lies in. */
export interface KeptReport {
  readonly path: string;
  readonly report: CrashReport;
}

/**
 * Reports of what has failed, in a folder of the profile. Everything is done at once, since a program that keeps one may have no
 * next turn; and nothing ever throws, since whoever keeps one is in trouble already.
 */
export class CrashFolder {
  /** Null keeps nothing. */
  readonly folder: string | null;
  readonly #program: string;

  /** @param program the console's version */
  constructor(folder: string | null, program: string) {
    this.folder = folder;
    this.#program = program;
  }

  /** Keeps a report; gives its path, or null where the disk fails. */
  keep(what: CrashKind, error: unknown, at: number = realClock.now()): string | null {
    if (this.folder === null) return null;
    try {
      mkdirSync(this.folder, { recursive: true });
      const path = this.#freePath(this.folder, at);
      const report = crashReport(what, error, at, this.#program);
      writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`, { flag: 'wx' });
      for (const old of this.#names().slice(0, -mostReports)) rmSync(join(this.folder, old), { force: true });
      return path;
    } catch {
      return null;
    }
  }

  /** The newest reports that can be read, newest last. */
  newest(count: number): readonly KeptReport[] {
    return this.#read(this.#names().slice(-count));
  }

  /** Reports that no start has told of yet; from now on they count as told. */
  takeUntold(): readonly KeptReport[] {
    if (this.folder === null) return [];
    const names = this.#names();
    const told = this.#told(this.folder);
    const untold = names.filter((name) => !told.includes(name));
    try {
      if (untold.length > 0) writeFileSync(join(this.folder, toldName), names.join('\n'));
    } catch {
      // They are told once more the next time.
    }
    return this.#read(untold);
  }

  #told(folder: string): readonly string[] {
    try {
      return readFileSync(join(folder, toldName), 'utf8').split('\n');
    } catch {
      return [];
    }
  }

  /** Names begin with the time: their order is that of the failures. */
  #names(): string[] {
    try {
      return this.folder === null
        ? []
        : readdirSync(this.folder)
            .filter((name) => reportName.test(name))
            .sort();
    } catch {
      return [];
    }
  }

  #read(names: readonly string[]): KeptReport[] {
    return names.flatMap((name) => {
      const path = join(this.folder ?? '', name);
      const report = readReport(path);
      return report ? [{ path, report }] : [];
    });
  }

  /** Two failures within the same millisecond have a name each. */
  #freePath(folder: string, at: number): string {
    const stamp = `crash-${timeInName(at)}-`;
    const before = this.#names().findLast((name) => name.startsWith(stamp));
    const number = before === undefined ? 0 : Number.parseInt(before.slice(stamp.length), 10) + 1;
    return join(folder, `${stamp}${String(number).padStart(3, '0')}.json`);
  }
}

function readReport(path: string): CrashReport | null {
  try {
    const json = parseJson(readFileSync(path, 'utf8'));
    const parsed = 'fault' in json ? null : crashReportSchema.safeParse(json.value);
    return parsed?.success ? parsed.data : null;
  } catch {
    return null;
  }
}
