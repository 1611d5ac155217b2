import { parentPort, workerData } from 'node:worker_threads';
import { afterThisTurn, realClock } from '../ports/clock.ts';
import { reasonOf } from '../workspace/workspace-file.ts';
import { LogDesk } from './log-desk.ts';
import type { AskName, Asks, ForensicsStart, FromWorker, ToWorker } from './worker-messages.ts';

if (!parentPort) throw new Error('Logs are read in a worker thread of its own.');
const port = parentPort;
const post = (message: FromWorker) => port.postMessage(message);
/** A fault of a file names it; all others are sentences already. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'path' in error ? `${error.path} cannot be read: ${reasonOf(error)}` : error.message;
}

const start = workerData as ForensicsStart;
const desk = new LogDesk(start, { clock: realClock, post, nextTurn: afterThisTurn });
desk.read(start.files).catch((error: unknown) => post({ kind: 'failed', sentence: sentenceOf(error) }));

port.on('message', async (message: ToWorker) => {
  if (message.kind === 'cancel') return desk.cancel();
  const { id, name } = message;
  try {
    // The name says which parameters these are; the compiler cannot follow that.
    const answer = (desk[name] as (of: unknown) => Asks[AskName]['answer'] | Promise<Asks[AskName]['answer']>).bind(
      desk,
    );
    post({ kind: 'answer', id, answer: await answer(message.with) });
  } catch (error) {
    post({ kind: 'refused', id, sentence: sentenceOf(error) });
  }
});
