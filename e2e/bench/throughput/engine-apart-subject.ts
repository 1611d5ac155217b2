/** The engine in a thread of its own: what it tells its window is copied to the main thread, which makes the frames. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ServerMessage } from '../../../shared/contract/sync-protocol.ts';
import { measure } from '../common/apart.ts';
import { frame } from '../engine/acking-window.ts';
import type { FullPathReading, FullPathSettings } from './full-path.ts';

/** From the thread: a message on its way to the window, or what was read. */
export type FromThread = { readonly message: ServerMessage } | { readonly reading: FullPathReading };

measure(async (settings: FullPathSettings): Promise<FullPathReading> => {
  const worker = new Worker(join(import.meta.dirname, 'engine-apart-thread.ts'), { workerData: settings });
  const { promise, resolve } = Promise.withResolvers<FullPathReading>();
  worker.on('message', (told: FromThread) => ('message' in told ? frame(told.message) : resolve(told.reading)));
  const reading = await promise;
  await once(worker, 'exit');
  return reading;
});
