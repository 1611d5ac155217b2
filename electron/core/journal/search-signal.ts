import { BroadcastChannel } from 'node:worker_threads';
import type { LogQuery } from '../../../shared/log-query/log-query.ts';

/** From the thread that reads a journal to the one that writes it: text is looked for, so the index is worth its price. */
export class SearchSignal {
  readonly #channel: BroadcastChannel;

  /** @param onSearch called in the thread that writes; keeps no thread alive */
  constructor(path: string, onSearch: () => void = () => {}) {
    this.#channel = new BroadcastChannel(`text is looked for in ${path}`);
    this.#channel.onmessage = onSearch;
    this.#channel.unref();
  }

  /** Tells of a query, if it looks for text. */
  tell(query: LogQuery | undefined): void {
    if (query?.clauses.some(({ field }) => field === 'text')) this.#channel.postMessage(null);
  }

  close(): void {
    this.#channel.close();
  }
}
