import { setTimeout as pause } from 'node:timers/promises';
import { VirtualClock } from '../../../electron/core/ports/virtual-clock.ts';
import { startCpu } from '../common/cpu.ts';
import type { Carry } from '../engine/acking-window.ts';
import { Drive } from '../engine/drive.ts';
import { LoadedEngine } from '../engine/loaded-engine.ts';
import type { SenderReading, SenderSettings } from './sender.ts';

export interface FullPathSettings extends SenderSettings {
  readonly hasWindow: boolean;
}

export interface FullPathReading extends SenderReading {
  /** Until the journal had every row of them on disk, too. */
  readonly writtenPerSecond: number;
}

const groups = 10_000;

/**
 * As many notifications as the engine can send: the beat is driven as fast as the receiver answers.
 * @param carry how its window is told; without it, by a frame from this thread
 */
export async function readFullPath(settings: FullPathSettings, carry?: Carry): Promise<FullPathReading> {
  const { uri, connections, seconds, warmUpSeconds, hasWindow } = settings;
  const clock = new VirtualClock(Date.now());
  const reported = { groups, uri, connections, intervalSeconds: 10, isDialing: false };
  const engine = await LoadedEngine.open({ ...reported, hasWindow, ...(carry ? { carry } : {}) }, clock);
  const drive = new Drive(engine.console, clock, 2 * connections);
  await engine.resume();
  drive.start();
  await pause(warmUpSeconds * 1_000);
  await engine.written();
  const [before, cpu, start] = [drive.done, startCpu(), performance.now()];
  await pause(seconds * 1_000);
  const [sent, took] = [drive.done - before, (performance.now() - start) / 1_000];
  const threadCpu = cpu().thread;
  drive.stop();
  await engine.written();
  const tookToDisk = (performance.now() - start) / 1_000;
  const processCpu = cpu().process;
  const { failed } = drive;
  await engine.close();
  return {
    perSecond: sent / took,
    threadUs: (threadCpu / sent) * 1_000,
    processUs: (processCpu / sent) * 1_000,
    failed,
    writtenPerSecond: sent / tookToDisk,
  };
}
