import type { IncomingMessage, ServerResponse } from 'node:http';

/** More than this is not taken, and answered with 413. */
export const mostBodyBytes = 10 * 1024 * 1024;
/** More than this of all requests together is not held at once: what comes on top is answered with 503. */
const mostBytesAtOnce = 256 * 1024 * 1024;

/** A request's body once it is in. */
export interface ReadBody {
  /** Empty when it was refused. */
  readonly bytes: Buffer;
  /** How many came in all. */
  readonly size: number;
  /** Why nothing of it is kept; null when all of it is. */
  readonly refused: 'too-long' | 'too-much-at-once' | null;
}

export interface BodyLimits {
  readonly mostBytes: number;
  readonly mostAtOnce: number;
}

/** Reads the bodies of requests. However many come at once, and however large, so much memory is held for them and no more. */
export class BodyReader {
  readonly #limits: BodyLimits;
  #held = 0;

  constructor(limits: BodyLimits = { mostBytes: mostBodyBytes, mostAtOnce: mostBytesAtOnce }) {
    this.#limits = limits;
  }

  /** Bytes of requests that have no complete answer yet. */
  get held(): number {
    return this.#held;
  }

  /** The body of a request, once it is complete; null when the other end gave up before. What is refused is read and dropped. */
  read(request: IncomingMessage, answer: ServerResponse): Promise<ReadBody | null> {
    const { mostBytes, mostAtOnce } = this.#limits;
    let chunks: Buffer[] = [];
    let size = 0;
    let held = 0;
    let refused: ReadBody['refused'] = null;
    const letGo = () => {
      this.#held -= held;
      held = 0;
    };
    answer.once('close', letGo);
    return new Promise((resolve) => {
      request.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > mostBytes) refused = 'too-long';
        else if (this.#held + chunk.length > mostAtOnce) refused ??= 'too-much-at-once';
        if (refused === null) {
          chunks.push(chunk);
          held += chunk.length;
          this.#held += chunk.length;
        } else {
          chunks = [];
          letGo();
        }
      });
      request.on('end', () => resolve({ bytes: Buffer.concat(chunks), size, refused }));
      request.on('error', () => resolve(null));
      request.on('close', () => resolve(null));
    });
  }
}
