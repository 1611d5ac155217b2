/** A longer line is cut: so many bytes of it are looked at. */
export const longestLine = 65_536;

/** One line of a file, without its line end. */
export interface LogLine {
  /** At most {@link longestLine}; only valid until the next line. */
  readonly bytes: Uint8Array;
  /** 1 is the first. */
  readonly number: number;
  /** Where it begins, in bytes. */
  readonly offset: number;
  readonly isCut: boolean;
}

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Cuts bytes that arrive in chunks into lines, whose ends are LF or CRLF. Where the chunks end makes no difference, and no more
 * than one line is kept, however long it is.
 */
export class LogLines {
  readonly #each: (line: LogLine) => void;
  /** The beginning of a line whose end has not come yet. */
  readonly #kept = new Uint8Array(longestLine);
  /** How long that line is so far. */
  #length = 0;
  #number = 0;
  #offset = 0;

  constructor(each: (line: LogLine) => void) {
    this.#each = each;
  }

  take(chunk: Uint8Array): void {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      if (this.#length === 0) this.#tell(chunk.subarray(from, end), end - from, 1);
      else this.#finish(chunk.subarray(from, end), 1);
      from = end + 1;
    }
    this.#keep(chunk.subarray(from));
  }

  /** Nothing comes any more: what is left is a line without an end. */
  end(): void {
    if (this.#length > 0) this.#finish(new Uint8Array(0), 0);
  }

  #keep(part: Uint8Array): void {
    if (this.#length < longestLine) this.#kept.set(part.subarray(0, longestLine - this.#length), this.#length);
    this.#length += part.length;
  }

  #finish(part: Uint8Array, endLength: number): void {
    this.#keep(part);
    const length = this.#length;
    this.#length = 0;
    this.#tell(this.#kept.subarray(0, Math.min(length, longestLine)), length, endLength);
  }

  #tell(bytes: Uint8Array, length: number, endLength: number): void {
    const isCut = length > longestLine;
    const kept = isCut ? bytes.subarray(0, longestLine) : bytes;
    const hasReturn = !isCut && endLength > 0 && kept.at(-1) === carriageReturn;
    const offset = this.#offset;
    this.#number += 1;
    this.#offset += length + endLength;
    this.#each({ bytes: hasReturn ? kept.subarray(0, -1) : kept, number: this.#number, offset, isCut });
  }
}
