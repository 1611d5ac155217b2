/** The memory of an engine whose Campaign Groups are loaded, and nothing is sent. */
import { setTimeout as pause } from 'node:timers/promises';
import { measure } from '../common/apart.ts';
import { LoadedEngine } from '../engine/loaded-engine.ts';
import type { LoadSettings } from './load.ts';

export interface IdleReading {
  /** Bytes, after garbage was collected. */
  readonly heap: number;
  readonly rss: number;
}

measure(async (settings: LoadSettings): Promise<IdleReading> => {
  const engine = await LoadedEngine.open({ ...settings, isDialing: false, hasWindow: false });
  await engine.resume();
  // What was read of the session goes away, and the session has been written.
  await pause(settings.seconds * 1_000);
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  const { heapUsed: heap, rss } = process.memoryUsage();
  await engine.close();
  return { heap, rss };
});
