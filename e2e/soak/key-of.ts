import { createHash } from 'node:crypto';
import type { WireConnection } from '../../shared/receiver/receipt.ts';

/** Tells one request from all others: by its connection, and, since ports come again, by its body. */
export function keyOf({ localPort, ordinal }: WireConnection, body: string): string {
  return `${localPort}/${ordinal}/${createHash('sha256').update(body).digest('base64').slice(0, 16)}`;
}
