import type { BelievedFacts } from '../../../shared/receiver/belief.ts';
import type { Receipt, WireConnection } from '../../../shared/receiver/receipt.ts';

/** What the built-in receiver tells of one request: enough to join it with the sender's record. */
export interface ReceiptReport {
  /** The sender's end of the connection, and the how-manieth request on it. */
  readonly connection: WireConnection;
  readonly receipt: Extract<Receipt, { kind: 'got' }>;
  /** What it now believes; null when it took nothing over. */
  readonly facts: BelievedFacts | null;
}
