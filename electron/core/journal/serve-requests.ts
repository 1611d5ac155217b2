import type { MessagePort } from 'node:worker_threads';
import { isDamage } from './damage.ts';
import type { JournalRequests, Request, RequestName, WorkerMessage } from './worker-protocol.ts';

/** What one side of the journal can be asked. */
export type Answers<Names extends RequestName> = {
  readonly [Name in Names]: (input: JournalRequests[Name]['input']) => JournalRequests[Name]['answer'];
};

/** Answers requests one after the other; what `answers` throws is the error of its request. Ends after `close`. */
export function serveRequests(port: MessagePort, answers: Answers<RequestName>): void {
  port.on('message', ({ id, name, input }: Request) => {
    const answer = answers[name] as (of: unknown) => unknown;
    let message: WorkerMessage;
    try {
      message = { id, answer: answer(input) };
    } catch (error) {
      message = { id, error: error instanceof Error ? error.message : String(error), isDamage: isDamage(error) };
    }
    port.postMessage(message);
    if (name === 'close') port.close();
  });
}

/** For what the other side is there. */
export function notHere(): never {
  throw new Error('this thread of the journal is not for that');
}
