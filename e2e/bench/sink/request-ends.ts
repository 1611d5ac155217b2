const headEnd = Buffer.from('\r\n\r\n');
const lengthOf = /\r\ncontent-length: *(\d+)/i;

/** Finds where the requests of one connection end. Bodies have a Content-Length, or there is none. */
export class RequestEnds {
  /** Of the head that has not ended. */
  #head: Buffer | null = null;
  #bodyLeft = 0;

  /** How many requests end in the next piece of what comes. */
  take(chunk: Buffer): number {
    let rest = this.#head === null ? chunk : Buffer.concat([this.#head, chunk]);
    this.#head = null;
    let ended = 0;
    for (;;) {
      if (this.#bodyLeft > 0) {
        const piece = Math.min(this.#bodyLeft, rest.length);
        this.#bodyLeft -= piece;
        rest = rest.subarray(piece);
        if (this.#bodyLeft > 0) return ended;
        ended += 1;
      }
      if (rest.length === 0) return ended;
      const at = rest.indexOf(headEnd);
      if (at < 0) {
        this.#head = rest;
        return ended;
      }
      this.#bodyLeft = Number(lengthOf.exec(rest.toString('latin1', 0, at))?.[1] ?? 0);
      if (this.#bodyLeft === 0) ended += 1;
      rest = rest.subarray(at + headEnd.length);
    }
  }
}
