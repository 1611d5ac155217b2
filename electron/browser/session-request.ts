import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

const largestBody = 1_024;
const bodySchema = z.strictObject({ ticket: z.string().min(1).max(128) });

/** The ticket in the body of `POST /session`, or the status that refuses it. */
export async function readTicket(request: IncomingMessage): Promise<{ ticket: string } | { status: 400 | 413 | 415 }> {
  // A page may send JSON to another origin only after asking, and it is never told yes.
  if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/json') return { status: 415 };
  const text = await readAtMost(request, largestBody);
  if (text === null) return { status: 413 };
  try {
    const body = bodySchema.safeParse(JSON.parse(text));
    return body.success ? body.data : { status: 400 };
  } catch {
    return { status: 400 };
  }
}

async function readAtMost(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // What is left unread must not take the connection down before the answer is out.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
