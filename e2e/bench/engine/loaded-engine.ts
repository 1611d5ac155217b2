import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutboundConsole } from '../../../electron/core/outbound-console.ts';
import type { Clock } from '../../../electron/core/ports/clock.ts';
import { ConsoleClock } from '../../../electron/core/ports/console-clock.ts';
import { tuneGarbage } from '../../../electron/core/ports/tune-garbage.ts';
import { AckingWindow, type Carry, frame } from './acking-window.ts';
import { type Reported, sessionOf } from './campaign-groups.ts';

export interface LoadedSettings extends Reported {
  /** Whether a window is attached that is told of everything. */
  readonly hasWindow: boolean;
  /** How it is told; without it, by a frame from this thread. */
  readonly carry?: Carry;
}

/** The engine as it is in the program, with journal and trace file on disk, and with its Campaign Groups loaded. */
export class LoadedEngine {
  readonly console: OutboundConsole;
  readonly folder: string;
  readonly #window: AckingWindow | null;

  /** Opens it; nothing is sent before {@link resume}. */
  static async open(settings: LoadedSettings, clock: Clock = new ConsoleClock(evenClock)): Promise<LoadedEngine> {
    tuneGarbage();
    const folder = await mkdtemp(join(tmpdir(), 'campaign-group-console-bench-'));
    await writeFile(join(folder, 'session.json'), sessionOf(settings));
    const host = { kind: 'none', version: 'bench' } as const;
    const console = await OutboundConsole.open({ host, profileFolder: folder, clock });
    return new LoadedEngine(console, folder, settings.hasWindow ? (settings.carry ?? frame) : null);
  }

  private constructor(console: OutboundConsole, folder: string, carry: Carry | null) {
    this.console = console;
    this.folder = folder;
    this.#window = carry ? new AckingWindow(console, carry) : null;
  }

  /** Lets the beat begin. */
  async resume(): Promise<void> {
    await this.console.call('sending.resume', {});
  }

  /** Resolves when every row so far is on disk. */
  async written(): Promise<void> {
    await this.console.call('log.page', { limit: 1 });
  }

  async close(): Promise<void> {
    this.#window?.detach();
    await this.console.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/**
 * The machine's clock, with a wall clock that is an even number of 10 ms ahead of the monotonic one and does not round: so when a
 * notification was due can be read from the state of its Campaign Group.
 */
const evenClock: Clock = {
  now: () => evenOffset + performance.now(),
  monotonic: () => performance.now(),
  speed: 1,
  after: (delayMs, run) => {
    const timer = setTimeout(run, Math.max(0, delayMs));
    return () => clearTimeout(timer);
  },
};
const evenOffset = Math.round((Date.now() - performance.now()) / 10) * 10;
