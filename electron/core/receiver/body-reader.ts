import type { IncomingMessage } from 'node:http';

/** More than this is not taken, and answered with 413. */
export const mostBodyBytes = 10 * 1024 * 1024;

/** A request's body once it is in. */
export interface ReadBody {
  /** Empty when it is too long. */
  readonly bytes: Buffer;
  /** How many came in all. */
  readonly size: number;
  readonly isTooLong: boolean;
}

/** The body of a request, once it is complete; null when the other end gave up before. What is too long is read and dropped. */
export function readBody(request: IncomingMessage): Promise<ReadBody | null> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBodyBytes) chunks.push(chunk);
      else chunks = [];
    });
    request.on('end', () => resolve({ bytes: Buffer.concat(chunks), size, isTooLong: size > mostBodyBytes }));
    request.on('error', () => resolve(null));
    request.on('close', () => resolve(null));
  });
}
