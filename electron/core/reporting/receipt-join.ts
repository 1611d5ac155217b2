import type { WireConnection } from '../../../shared/receiver/receipt.ts';

/**
 * Joins requests that the built-in receiver got with the notifications that were sent to it: by connection, so that
 * nothing needs to be added to the wire. What it holds is what is on the wire, or awaits the receiver's word.
 */
export class ReceiptJoin {
  readonly #seqs = new Map<number, number>();
  /** Those without the receiver's word. */
  readonly #awaited = new Set<number>();
  readonly #drained: () => Promise<void>;
  readonly #never: (seq: number) => void;
  /** Those that are over on the sender's side, with no word from the receiver yet. */
  #unheard: { readonly seq: number; readonly connection: WireConnection }[] = [];
  #draining: Promise<void> | null = null;

  /**
   * @param drained resolves when the receiver has told of everything that it has got so far
   * @param never it has got nothing of this notification
   */
  constructor(drained: () => Promise<void>, never: (seq: number) => void) {
    this.#drained = drained;
    this.#never = never;
  }

  /** A notification is about to be written; whatever was known by this connection's name is forgotten. */
  writing(seq: number, connection: WireConnection): void {
    this.#seqs.set(keyOf(connection), seq);
    this.#awaited.add(seq);
  }

  /** The notification that was sent so, once; undefined when nothing is known of it. */
  take(connection: WireConnection): number | undefined {
    const key = keyOf(connection);
    const seq = this.#seqs.get(key);
    this.#seqs.delete(key);
    if (seq !== undefined) this.#awaited.delete(seq);
    return seq;
  }

  /** It has its outcome, and no receipt so far. */
  over(seq: number, connection: WireConnection): void {
    this.#unheard.push({ seq, connection });
    this.#draining ??= this.#drain();
  }

  /** Resolves when nothing awaits the receiver's word any more. */
  async idle(): Promise<void> {
    await this.#draining;
  }

  async #drain(): Promise<void> {
    // One turn later, so that what ends in the same turn is asked for once.
    await Promise.resolve();
    while (this.#unheard.length > 0) {
      const asked = this.#unheard;
      this.#unheard = [];
      await this.#drained();
      for (const { seq, connection } of asked) {
        const key = keyOf(connection);
        if (this.#seqs.get(key) === seq) this.#seqs.delete(key);
        if (this.#awaited.delete(seq)) this.#never(seq);
      }
    }
    this.#draining = null;
  }
}

/** One number per port and ordinal. */
function keyOf({ localPort, ordinal }: WireConnection): number {
  return ordinal * 65_536 + localPort;
}
