import type { Worker } from 'node:worker_threads';
import { startWorker } from '../start-worker.ts';
import { DamagedFile } from './damage.ts';
import type { JournalSize } from './journal-writer.ts';
import type { JournalRequests, RequestName, WorkerData, WorkerMessage } from './worker-protocol.ts';

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The line to one thread of the journal. A thread that has ended by a fault is started anew with the next request. */
export class WorkerLine {
  #data: WorkerData;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #id = 0;
  #size: JournalSize | null = null;
  #onSize: (size: JournalSize) => void = () => {};

  constructor(data: Omit<WorkerData, 'isFirst'>) {
    this.#data = { ...data, isFirst: true };
  }

  /** Tells `listener` what the file holds, now if it is known, and whenever that changes. */
  onSize(listener: (size: JournalSize) => void): void {
    this.#onSize = listener;
    if (this.#size) listener(this.#size);
  }

  /** Rejects with the error of the thread, or when it ends before it has answered. */
  ask<Name extends RequestName>(
    name: Name,
    input: JournalRequests[Name]['input'],
  ): Promise<JournalRequests[Name]['answer']> {
    this.#id += 1;
    const id = this.#id;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, name, input });
    });
  }

  /** Closes the file; resolves when the thread has ended. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    await this.ask('close', null).catch(() => worker.terminate());
    await ended;
  }

  #start(): Worker {
    const worker = startWorker('journal', this.#data);
    this.#data = { ...this.#data, isFirst: false };
    worker.on('message', (message: WorkerMessage) => this.#take(message));
    worker.on('error', (error) => this.#ended(worker, error.message));
    worker.on('exit', () => this.#ended(worker, 'its thread has ended'));
    return worker;
  }

  #take(message: WorkerMessage): void {
    if ('size' in message) {
      this.#size = message.size;
      return this.#onSize(message.size);
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if ('error' in message) pending?.reject(new (message.isDamage ? DamagedFile : Error)(message.error));
    else pending?.resolve(message.answer);
  }

  #ended(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const left = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of left) reject(new Error(reason));
  }
}
