import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A receiver on loopback that accepts whatever comes. */
export class Sink {
  readonly uri: string;
  readonly #process: ChildProcess;

  static async start(): Promise<Sink> {
    const child = fork(join(import.meta.dirname, 'sink-process.ts'), { execArgv: [] });
    const [message] = (await once(child, 'message')) as [{ port: number }];
    return new Sink(child, message.port);
  }

  private constructor(child: ChildProcess, port: number) {
    this.#process = child;
    this.uri = `http://127.0.0.1:${port}/ocs`;
  }

  /** How many notifications it has answered so far. */
  async answered(): Promise<number> {
    this.#process.send('answered');
    const [message] = (await once(this.#process, 'message')) as [{ answered: number }];
    return message.answered;
  }

  async stop(): Promise<void> {
    const exit = once(this.#process, 'exit');
    this.#process.disconnect();
    await exit;
  }
}
