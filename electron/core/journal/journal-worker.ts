import { parentPort, workerData } from 'node:worker_threads';
import { serveReading } from './reading-side.ts';
import type { WorkerData } from './worker-protocol.ts';
import { serveWriting } from './writing-side.ts';

/** One thread of the journal: either the one that writes or the one that reads. */
const data = workerData as WorkerData;
if (parentPort) {
  if (data.role === 'write') serveWriting(data, parentPort);
  else serveReading(data.path, parentPort);
}
