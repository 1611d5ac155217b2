import type { IncomingMessage, ServerResponse } from 'node:http';
import { request as send } from 'undici';
import type { CapturedResponse, RelayedAnswer } from '../../../shared/contract/log.ts';
import { errorWords } from '../../../shared/reporting/outcome.ts';
import type { Clock } from '../ports/clock.ts';
import { classifyError, errorText } from '../reporting/classify-error.ts';

const timeoutMs = 30_000;
const keptBytes = 16 * 1024;
/** Requests on the way at once: two relays that lead to each other come to an end here. */
const mostAtOnce = 100;

/** Headers that are between two neighbours only, and those that the client sets itself. */
const notPassedOn: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
  'content-length',
  'expect',
]);

/** The real server's answer as far as its head; `rest` passes the body on and tells all that came. */
export type Relayed =
  | {
      readonly status: number;
      /** Passes it on through `answer`, or only reads it when that is null. */
      readonly rest: (answer: ServerResponse | null) => Promise<RelayedAnswer>;
    }
  | { readonly failed: RelayedAnswer };

/** Forwards requests to a real server. */
export class Relay {
  readonly #clock: Clock;
  #running = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Sends what was received to `uri`: method, headers and body as they came, host set anew. Follows no redirect. */
  async forward(received: IncomingMessage, body: Buffer, uri: string): Promise<Relayed> {
    const startedAt = this.#clock.monotonic();
    const failed = (problem: string): Relayed => ({
      failed: { uri, response: null, problem, latencyMs: this.#clock.monotonic() - startedAt },
    });
    if (this.#running >= mostAtOnce)
      return failed(`${mostAtOnce} requests are being relayed already; perhaps the relay leads back here.`);
    this.#running += 1;
    const timeout = new AbortController();
    const cancel = this.#clock.after(timeoutMs, () => timeout.abort());
    const done = () => {
      cancel();
      this.#running -= 1;
    };
    try {
      const {
        statusCode,
        headers,
        body: stream,
      } = await send(uri, {
        method: received.method ?? 'POST',
        headers: passedOn(received.rawHeaders),
        body: body.length > 0 ? body : null,
        signal: timeout.signal,
        // The one time-out is ours.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      const rest = async (answer: ServerResponse | null): Promise<RelayedAnswer> => {
        const head = { status: statusCode, headers: plain(headers) };
        answer?.writeHead(statusCode, withoutHops(headers));
        const { response, problem } = await passOn(stream, head, answer, timeout.signal);
        done();
        return { uri, response, problem, latencyMs: this.#clock.monotonic() - startedAt };
      };
      return { status: statusCode, rest };
    } catch (error) {
      done();
      return failed(timeout.signal.aborted ? tooLong : wordsFor(error, uri));
    }
  }
}

const tooLong = `The real server did not answer within ${timeoutMs / 1000} s.`;

async function passOn(
  stream: AsyncIterable<Buffer>,
  head: { status: number; headers: Record<string, string> },
  answer: ServerResponse | null,
  timeout: AbortSignal,
): Promise<{ response: CapturedResponse; problem: string | null }> {
  const kept: Buffer[] = [];
  let size = 0;
  let problem: string | null = null;
  try {
    for await (const chunk of stream) {
      if (size < keptBytes) kept.push(chunk.subarray(0, keptBytes - size));
      size += chunk.length;
      if (answer && !answer.destroyed && !answer.write(chunk)) await drained(answer);
    }
    answer?.end();
  } catch (error) {
    problem = timeout.aborted ? tooLong : `The real server's answer broke off: ${errorText(error)}`;
    answer?.destroy();
  }
  const body = Buffer.concat(kept).toString('utf8');
  return { response: { ...head, body, bodyBytes: size, bodyCut: size > keptBytes }, problem };
}

/** Once more can be written, or nobody reads any more. */
function drained(answer: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      answer.off('drain', done).off('close', done);
      resolve();
    };
    answer.once('drain', done).once('close', done);
  });
}

function wordsFor(error: unknown, uri: string): string {
  const { sentence } = errorWords[classifyError(error, 'connecting', uri.startsWith('https:'))];
  return `${sentence} (${errorText(error)})`;
}

function passedOn(rawHeaders: readonly string[]): string[] {
  const named = new Set(notPassedOn);
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.toLowerCase() === 'connection')
      for (const name of (rawHeaders[index + 1] ?? '').split(',')) named.add(name.trim().toLowerCase());
  const kept: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!named.has(name.toLowerCase())) kept.push(name, rawHeaders[index + 1] ?? '');
  }
  return kept;
}

type Headers = Record<string, string | string[] | undefined>;

/** The length stays: the body is passed on as it comes. */
function withoutHops(headers: Headers): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && (name === 'content-length' || !notPassedOn.has(name)))
      kept[name] = Array.isArray(value) ? value.map(asBytes) : asBytes(value);
  return kept;
}

/** The client reads headers as UTF-8, the server writes Latin-1: so the bytes stay as they were. */
function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function plain(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
