/** Why the built-in receiver did not take a request over into what it believes, or that it did. */
export const receiptVerdicts = [
  /** A sound body: the receiver now believes what it says. */
  'understood',
  /** The body breaks the JSON Schema; what it says of the Campaign Group is believed as far as it can be read. */
  'problems',
  /** A response rule answered with something other than 2xx: a receiver that answers so has not taken it over. */
  'rejected',
  /** No Campaign Group can be read from it. */
  'unreadable',
] as const;
export type ReceiptVerdict = (typeof receiptVerdicts)[number];

/** The third cell of a notification: what its receiver made of it. It is joined by connection, nothing is added to the wire. */
export type Receipt =
  /** It has not left, or the receiver has not told yet. */
  | { readonly kind: 'pending' }
  /** It went, or would have gone, to a receiver that is not built in: what that understood is not known here. */
  | { readonly kind: 'other' }
  /** It never reached the built-in receiver. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'got';
      /** The receiver's own number of the request. */
      readonly number: number;
      /** ms since 1970, the machine's clock. */
      readonly at: number;
      readonly verdict: ReceiptVerdict;
      /** Faults against the JSON Schema. */
      readonly problems: number;
      /** The response rule that answered; null for the plain 200. */
      readonly rule: string | null;
    };

/** Which connection carried a notification: this joins the sender's record with the receiver's. */
export interface WireConnection {
  /** The sender's own port. */
  readonly localPort: number;
  /** The how-manieth request on this connection it is; 1 is the first. */
  readonly ordinal: number;
}
