import type { Dispatcher } from 'undici';
import type { CapturedResponse, Timing } from '../../../shared/contract/log.ts';
import type { WireConnection } from '../../../shared/receiver/receipt.ts';
import { type ErrorClass, judgeStatus } from '../../../shared/reporting/outcome.ts';
import type { Cancel, Clock } from '../ports/clock.ts';
import { classifyError, errorText, type Phase } from './classify-error.ts';
import type { ConnectionPlace, Opening, Placed } from './connection-place.ts';
import type { Delivery } from './notification.ts';

/** How much of an answer's body is kept, and how much is read before it counts as endless. */
const keptBytes = 16 * 1024;
const readBytes = 1024 * 1024;
const noOpening: Opening = { startedAt: 0, tcpAt: null, readyAt: null };

export interface ExchangeSettings {
  /** Real time, also when the core's clock is virtual: the receiver lives in real time. */
  readonly wire: Clock;
  readonly timeoutMs: number;
  readonly secure: boolean;
  /** From the making of the notification to this hand-over. */
  readonly queuedMs: number;
  /** It is about to be written; no byte has left yet. */
  readonly onWriting: (connection: WireConnection) => void;
  /** The outcome; called exactly once. */
  readonly onOutcome: (delivery: Delivery) => void;
  /** The connection is free again; called exactly once, at or after the outcome. */
  readonly onFree: () => void;
}

/**
 * One POST from the hand-over to its outcome, as undici's low-level handler. One timer covers connect, headers and body.
 * When it fires before there is a connection, the outcome stands at once, and the request is aborted before anything
 * of it is written, should the connection come after all: so a notification is never sent after it has failed.
 */
export class Exchange implements Placed {
  readonly #settings: ExchangeSettings;
  readonly #startedAt: number;
  readonly #cancelTimer: Cancel;
  #phase: Phase = 'connecting';
  #settled = false;
  #freed = false;
  #controller: Dispatcher.DispatchController | null = null;
  #place: ConnectionPlace | null = null;
  #connection: WireConnection | null = null;
  #writtenAt = 0;
  #answeredAt: number | null = null;
  #status = 0;
  #headers: Record<string, string> = {};
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #bytes = 0;

  constructor(settings: ExchangeSettings) {
    this.#settings = settings;
    this.#startedAt = settings.wire.monotonic();
    this.#cancelTimer = settings.wire.after(settings.timeoutMs, () => this.#timeOut());
  }

  placed(place: ConnectionPlace): void {
    this.#place = place;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#settled) return controller.abort(new Error('given up before there was a connection'));
    this.#controller = controller;
    this.#phase = 'requesting';
    this.#writtenAt = this.#settings.wire.monotonic();
    this.#connection = this.#place?.nextRequest() ?? null;
    if (this.#connection) this.#settings.onWriting(this.#connection);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    this.#phase = 'answering';
    this.#answeredAt = this.#settings.wire.monotonic();
    this.#status = status;
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) this.#headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#keptBytes < keptBytes) {
      const piece = chunk.subarray(0, keptBytes - this.#keptBytes);
      this.#kept.push(Buffer.from(piece));
      this.#keptBytes += piece.length;
    }
    if (this.#bytes > readBytes) this.#fail('answer-without-end', `more than ${readBytes} bytes of body`);
  }

  onResponseEnd(): void {
    const { outcome, errorClass } = judgeStatus(this.#status);
    this.#settle({ outcome, errorClass: errorClass ?? null, errorText: null });
    this.#free();
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    const errorClass = classifyError(error, this.#phase, this.#settings.secure);
    this.#settle({ outcome: 'failed', errorClass, errorText: errorText(error) });
    this.#free();
  }

  /** Ends it now, for example because the console is being closed. */
  giveUp(errorClass: ErrorClass, text: string): void {
    this.#fail(errorClass, text);
  }

  #timeOut(): void {
    const byPhase = {
      connecting: 'connect-timeout',
      requesting: 'response-timeout',
      answering: 'answer-without-end',
    } as const;
    this.#fail(byPhase[this.#phase], `no complete answer after ${this.#settings.timeoutMs} ms`);
  }

  #fail(errorClass: ErrorClass, text: string): void {
    this.#settle({ outcome: 'failed', errorClass, errorText: text });
    this.#controller?.abort(new Error(text));
  }

  #settle(result: Pick<Delivery, 'outcome' | 'errorClass' | 'errorText'>): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#cancelTimer();
    const latencyMs = this.#settings.wire.monotonic() - this.#startedAt;
    this.#settings.onOutcome({
      ...result,
      latencyMs,
      status: this.#status || null,
      response: this.#response(),
      timing: this.#timing(latencyMs),
      connection: this.#connection,
    });
  }

  #timing(totalMs: number): Timing {
    const { queuedMs, secure } = this.#settings;
    const opening = this.#place?.opening;
    // An older opening is that of a connection that was there already.
    const { startedAt, tcpAt, readyAt } = opening && opening.startedAt >= this.#startedAt ? opening : noOpening;
    return {
      queuedMs,
      connectMs: tcpAt === null ? null : tcpAt - startedAt,
      tlsMs: secure && tcpAt !== null && readyAt !== null ? readyAt - tcpAt : null,
      firstByteMs: this.#answeredAt === null ? null : this.#answeredAt - this.#writtenAt,
      totalMs,
    };
  }

  #free(): void {
    if (this.#freed) return;
    this.#freed = true;
    this.#settings.onFree();
  }

  #response(): CapturedResponse | null {
    if (this.#status === 0) return null;
    return {
      status: this.#status,
      headers: this.#headers,
      body: this.#keptBytes === 0 ? '' : Buffer.concat(this.#kept).toString('utf8'),
      bodyBytes: this.#bytes,
      bodyCut: this.#bytes > this.#keptBytes,
    };
  }
}
