import type { Worker } from 'node:worker_threads';
import { startWorker } from '../start-worker.ts';
import type { AskName, Asks, ForensicsStart, FromWorker, ToWorker } from './worker-messages.ts';

/** What the thread tells by itself. */
export type Told = Exclude<FromWorker, { kind: 'answer' | 'refused' }>;

interface Open {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The main thread's end of the thread that reads a log. */
export class DeskLink {
  readonly #worker: Worker;
  readonly #open = new Map<number, Open>();
  #id = 0;
  #isClosed = false;

  constructor(start: ForensicsStart, onTold: (told: Told) => void) {
    this.#worker = startWorker('forensics', start);
    let why: string | null = null;
    this.#worker.on('message', (message: FromWorker) => {
      if (message.kind === 'answer') this.#settle(message.id, ({ resolve }) => resolve(message.answer));
      else if (message.kind === 'refused')
        this.#settle(message.id, ({ reject }) => reject(new Error(message.sentence)));
      else if (!this.#isClosed) onTold(message);
    });
    this.#worker.on('error', (error) => {
      why = error instanceof Error ? error.message : String(error);
    });
    this.#worker.on('exit', () => {
      const sentence = why ?? 'The log was closed.';
      for (const id of [...this.#open.keys()]) this.#settle(id, ({ reject }) => reject(new Error(sentence)));
      if (!this.#isClosed) onTold({ kind: 'failed', sentence });
    });
  }

  /** Rejects with a sentence: the thread has refused, or has ended. */
  ask<Name extends AskName>(name: Name, given: Asks[Name]['with']): Promise<Asks[Name]['answer']> {
    this.#id += 1;
    const id = this.#id;
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve: (answer) => resolve(answer as Asks[Name]['answer']), reject });
      this.tell({ kind: 'ask', id, name, with: given });
    });
  }

  tell(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  /** Ends the thread, whatever it does. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker.terminate();
  }

  #settle(id: number, how: (open: Open) => void): void {
    const open = this.#open.get(id);
    this.#open.delete(id);
    if (open) how(open);
  }
}
