import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** One request as the receiver's process got it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

export interface ReceiverPorts {
  readonly http: number;
  readonly https: number;
  /** Takes connections and says nothing. */
  readonly silent: number;
}

/** A receiver in a process of its own; see receiver-process.ts for the paths that it knows. */
export class TestReceiver {
  readonly ports: ReceiverPorts;
  readonly process: ChildProcess;

  static async start(): Promise<TestReceiver> {
    const child = fork(join(import.meta.dirname, 'receiver-process.ts'), { execArgv: [] });
    const [message] = (await once(child, 'message')) as [{ ports: ReceiverPorts }];
    return new TestReceiver(child, message.ports);
  }

  private constructor(child: ChildProcess, ports: ReceiverPorts) {
    this.process = child;
    this.ports = ports;
  }

  /** The URI at which it behaves as `path` says. */
  uri(path: string): string {
    return `http://127.0.0.1:${this.ports.http}/${path}`;
  }

  /** Everything received so far, in order. */
  async records(): Promise<readonly Received[]> {
    this.process.send('records');
    const [message] = (await once(this.process, 'message')) as [{ records: Received[] }];
    return message.records;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exit = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await exit;
  }
}
