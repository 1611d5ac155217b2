import { parentPort, workerData } from 'node:worker_threads';
import { afterThisTurn, realClock } from '../ports/clock.ts';
import { seededRandom } from '../ports/random.ts';
import { Reception } from './reception.ts';
import type { ReceptionStart, ToWorker } from './worker-messages.ts';

if (!parentPort) throw new Error('The receiver runs in a worker thread of its own.');
const port = parentPort;

const reception = new Reception(
  {
    clock: realClock,
    random: (seed, purpose) => seededRandom(seed).fork(purpose).next,
    post: (message) => port.postMessage(message),
    nextTurn: afterThisTurn,
  },
  workerData as ReceptionStart,
);
port.on('message', (message: ToWorker) => reception.on(message));
