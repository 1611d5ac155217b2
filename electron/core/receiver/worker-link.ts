import type { Worker } from 'node:worker_threads';
import type { AskName, Asks, FromWorker, ToWorker } from './worker-messages.ts';

export interface WorkerLinkPorts {
  readonly start: () => Worker;
  /** Every message but answers. */
  readonly onMessage: (message: Exclude<FromWorker, { kind: 'answer' }>) => void;
  /** It ended without having been asked to. */
  readonly onDeath: (why: string) => void;
}

interface Open {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The main thread's end of a worker thread: questions with answers, and messages both ways. */
export class WorkerLink {
  readonly #worker: Worker;
  readonly #open = new Map<number, Open>();
  #id = 0;
  #problem: string | null = null;
  #closes = false;

  constructor({ start, onMessage, onDeath }: WorkerLinkPorts) {
    this.#worker = start();
    this.#worker.on('message', (message: FromWorker) => {
      if (message.kind === 'answer') this.#answered(message);
      else onMessage(message);
    });
    this.#worker.on('error', (error) => {
      this.#problem = error instanceof Error ? error.message : String(error);
    });
    this.#worker.on('exit', (code) => {
      const why = this.#problem ?? `it ended with code ${code}`;
      for (const { reject } of this.#open.values()) reject(new Error(why));
      this.#open.clear();
      if (!this.#closes) onDeath(why);
    });
  }

  /** Rejects when the thread ends before it has answered. */
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
    this.#closes = true;
    await this.#worker.terminate();
  }

  #answered({ id, answer }: Extract<FromWorker, { kind: 'answer' }>): void {
    this.#open.get(id)?.resolve(answer);
    this.#open.delete(id);
  }
}
