import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread } from './engine-apart-subject.ts';
import { type FullPathSettings, readFullPath } from './full-path.ts';

const tell = (told: FromThread) => parentPort?.postMessage(told);
const reading = await readFullPath(workerData as FullPathSettings, (message) => tell({ message }));
tell({ reading });
