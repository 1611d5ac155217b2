import { createHash, randomBytes } from 'node:crypto';

/** More windows than anyone opens; the oldest lose their right first. */
const keptAtMost = 32;

/**
 * Tickets and tokens of the browser window. A ticket stands in the address, works once, and is swapped for a token, which
 * the window keeps and shows with every connection. Only hashes are kept, so a comparison tells nothing by its duration.
 */
export class Tickets {
  readonly #tickets = new Set<string>();
  readonly #tokens = new Set<string>();

  /** A new ticket for one window. */
  issue(): string {
    return remember(this.#tickets);
  }

  /** The token for a ticket; null when the ticket is unknown or used. */
  swap(ticket: string): string | null {
    return this.#tickets.delete(hashed(ticket)) ? remember(this.#tokens) : null;
  }

  isToken(token: string): boolean {
    return this.#tokens.has(hashed(token));
  }
}

function remember(hashes: Set<string>): string {
  const secret = randomBytes(32).toString('base64url');
  const [oldest] = hashes;
  if (hashes.size >= keptAtMost && oldest !== undefined) hashes.delete(oldest);
  hashes.add(hashed(secret));
  return secret;
}

function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
