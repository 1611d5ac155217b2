import type { Worker } from 'node:worker_threads';
import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { noReceiver, type ReceiverState, usualPort } from '../../../shared/contract/state.ts';
import type { Belief } from '../../../shared/receiver/belief.ts';
import type { Cancel, Clock } from '../ports/clock.ts';
import { startWorker } from '../start-worker.ts';
import type { ReceiptReport } from './receipt-report.ts';
import { leadsTo, relayTarget } from './relay-target.ts';
import { WorkerLink } from './worker-link.ts';
import type { Certificate, FromWorker, ReceptionSettings, ReceptionStart } from './worker-messages.ts';

const tellEveryMs = 100;

/** The path that the sample and "Listen and use as target" send to; the receiver takes any path. */
const receiverPath = '/ocs';

export interface ReceiverPorts {
  readonly clock: Clock;
  readonly onChange: (state: ReceiverState) => void;
  /** What has been received, in order; answers which notification each report was joined with, null for a stranger's. */
  readonly onReceipts: (reports: readonly ReceiptReport[]) => readonly (number | null)[];
  /** The kept requests were forgotten. */
  readonly onCleared: () => void;
  /** What is set for it elsewhere, as it is now. */
  readonly settings: () => Omit<ReceptionSettings, 'relay'>;
  /** What is believed, for the HTTP API. */
  readonly beliefs: () => readonly Belief[];
  readonly certificate: () => Promise<Certificate>;
  /** Starts its thread. */
  readonly start?: (data: ReceptionStart) => Worker;
}

/**
 * The built-in receiver: on loopback, in a thread of its own that is started when somebody first listens, so that it never disturbs
 * the sender's timing. This is the main thread's side of it.
 */
export class Receiver {
  readonly #ports: ReceiverPorts;
  #link: WorkerLink | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #state: ReceiverState = noReceiver;
  #certificate: Certificate | null = null;
  /** Clearings that the thread has not carried out yet: its counts are old until then. */
  #clearings = 0;
  #cancelTell: Cancel | null = null;

  constructor(ports: ReceiverPorts) {
    this.#ports = ports;
  }

  /**
   * Starts on 127.0.0.1; port 0 takes a free one. A receiver that listens already is moved; when the new port cannot be
   * had, it stays where it was; so it does without a port. One that is down is up again.
   */
  listen(port?: number, secure?: boolean): Promise<Result<{ port: number; uri: string }>> {
    return this.#inTurn(() =>
      port === undefined
        ? this.#listen(this.#state.port ?? usualPort, secure ?? this.#state.secure)
        : this.#listen(port, secure ?? false),
    );
  }

  /** Stops and drops open connections; what was received is kept. Does nothing when it does not listen. */
  stop(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#link || !this.#state.listening) return;
      await this.#link.ask('stop', null);
      this.#set({ ...notListening });
    });
  }

  /** Ends its thread. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#link?.close();
      this.#link = null;
      if (this.#state.listening) this.#set({ ...notListening });
      this.#cancelTell?.();
      this.#cancelTell = null;
    });
  }

  /** Forgets the requests, and counts from one again. */
  clear(): void {
    if (this.#link) {
      this.#clearings += 1;
      void this.#link.ask('clear', null).then(
        () => {
          this.#clearings -= 1;
        },
        () => undefined,
      );
    }
    this.#set({ received: 0 });
    this.#ports.onCleared();
  }

  /** Refuses every connection for so many seconds, as a server that is down; 0 ends it. */
  goDown(seconds: number): Promise<Result<null>> {
    return this.#inTurn(async () => {
      if (!this.#link || !this.#state.listening)
        return failure('refused', 'The receiver does not listen, so nothing can be down.');
      this.#set({ downUntil: await this.#link.ask('go-down', { seconds }) });
      return ok(null);
    });
  }

  /** Forwards what is received to a real server from now on; null ends it. */
  relay(uri: string | null): Result<null> {
    const target = uri === null ? ok(null) : relayTarget(uri, this.#state.port);
    if (!target.ok) return target;
    this.#set({ relay: target.value });
    this.refresh();
    return ok(null);
  }

  /** Response rules or release have changed. */
  refresh(): void {
    this.#link?.tell({ kind: 'settings', settings: this.#settings() });
  }

  /** Whether a target's origin, such as `http://127.0.0.1:8080`, is this receiver; also while it is down. */
  serves(origin: string): boolean {
    return leadsTo(origin, this.#state.port);
  }

  /** The certificate that makes an https origin trusted; undefined where it is not this receiver's. */
  trustFor(origin: string): string | undefined {
    if (!this.#state.secure || !origin.startsWith('https:') || !this.serves(origin)) return undefined;
    return this.#certificate?.cert;
  }

  /** Its certificate in PEM; made when there is none yet. */
  async certificate(): Promise<string> {
    return (await this.#ports.certificate()).cert;
  }

  /** Resolves when everything that it has received so far has been told to `onReceipts`. */
  async drained(): Promise<void> {
    // A thread that has ended tells nothing more.
    await this.#link?.ask('drain', null).catch(() => undefined);
  }

  /** The newest requests, newest first: those before the number `before`, or those joined with `seq`. */
  async requests(query: { limit: number; before?: number | undefined; seq?: number | undefined }) {
    // Each then knows already which notification it was joined with.
    await this.#link?.ask('report', null).catch(() => undefined);
    const found: readonly ReceivedRequest[] = (await this.#link?.ask('requests', query).catch(() => [])) ?? [];
    return found;
  }

  /** One after another: two that listen at once would start two threads. */
  #inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(run);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #listen(wanted: number, secure: boolean): Promise<Result<{ port: number; uri: string }>> {
    const { relay } = this.#state;
    if (relay !== null && wanted > 0 && leadsTo(relay, wanted))
      return failure('invalid', `The relay leads to port ${wanted}; end it first, or choose another port.`);
    try {
      const certificate = secure ? await this.#ports.certificate() : null;
      this.#link ??= this.#startThread();
      const { port, problem } = await this.#link.ask('listen', { port: wanted, certificate });
      if (problem !== null) {
        this.#set({ problem });
        return failure('io', problem);
      }
      if (certificate) this.#certificate = certificate;
      const uri = `${secure ? 'https' : 'http'}://127.0.0.1:${port}${receiverPath}`;
      this.#set({ listening: true, port, uri, secure, downUntil: null, problem: null });
      return ok({ port, uri });
    } catch (error) {
      const problem = `The receiver cannot be started: ${error instanceof Error ? error.message : String(error)}.`;
      this.#set({ problem });
      return failure('io', problem);
    }
  }

  #settings(): ReceptionSettings {
    return { ...this.#ports.settings(), relay: this.#state.relay };
  }

  #startThread(): WorkerLink {
    const { start = (data) => startWorker('receiver', data) } = this.#ports;
    const data = { settings: this.#settings(), received: this.#state.received };
    const link: WorkerLink = new WorkerLink({
      start: () => start(data),
      onMessage: (message) => this.#hear(link, message),
      onDeath: (why) => {
        if (this.#link === link) this.#died(why);
      },
    });
    return link;
  }

  #died(why: string): void {
    this.#link = null;
    this.#clearings = 0;
    const problem = `The receiver has stopped working (${why}). What it kept is lost; listen again to start it anew.`;
    this.#set({ ...notListening, problem });
  }

  #hear(link: WorkerLink, message: Exclude<FromWorker, { kind: 'answer' }>): void {
    switch (message.kind) {
      case 'batch':
        return this.#took(link, message);
      case 'cleared':
        this.#set({ received: 0 });
        return this.#ports.onCleared();
      case 'up':
        return this.#set(
          message.problem === null ? { downUntil: null } : { ...notListening, problem: message.problem },
        );
      case 'problem':
        return this.#set({ problem: message.problem });
      case 'beliefs':
        return link.tell({ kind: 'beliefs', id: message.id, beliefs: this.#ports.beliefs() });
    }
  }

  #took(link: WorkerLink, { era, received, ruleHits, reports }: Extract<FromWorker, { kind: 'batch' }>): void {
    this.#state = { ...this.#state, ruleHits, ...(this.#clearings === 0 ? { received } : {}) };
    this.#cancelTell ??= this.#ports.clock.after(tellEveryMs, () => {
      this.#cancelTell = null;
      this.#ports.onChange(this.#state);
    });
    if (reports.length === 0) return;
    const seqs = this.#ports.onReceipts(reports);
    const joined = reports.flatMap(({ receipt: { number } }, index) => {
      const seq = seqs[index] ?? null;
      return seq === null ? [] : [{ number, seq }];
    });
    if (joined.length > 0) link.tell({ kind: 'joined', era, joined });
  }

  #set(part: Partial<ReceiverState>): void {
    this.#state = { ...this.#state, ...part };
    this.#ports.onChange(this.#state);
  }
}

const notListening = { listening: false, port: null, uri: null, secure: false, downUntil: null } as const;
