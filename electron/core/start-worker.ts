import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Starts a worker thread of the core: the file that was built beside the bundle, or its source where nothing is bundled. */
export function startWorker(name: 'journal' | 'receiver' | 'forensics', workerData: unknown): Worker {
  const built = join(import.meta.dirname, `${name}-worker.cjs`);
  const source = join(import.meta.dirname, name, `${name}-worker.ts`);
  return new Worker(existsSync(built) ? built : source, { workerData });
}
