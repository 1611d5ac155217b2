import type { CrashFolder } from './crash-folder.ts';

/** Keeps a report of every worker thread that ends by an error. Who has started it gets that error as before. */
export function watchThreads(crashes: CrashFolder): void {
  process.on('worker', (worker) => {
    worker.on('error', (error) => void crashes.keep('thread', error));
  });
}
