/** The newest rows of numbers, up to `capacity` of them. Room is taken as it is needed: most rings stay small. */
export class SampleRing {
  readonly capacity: number;
  readonly #width: number;
  #cells: Float64Array;
  #first = 0;
  #length = 0;

  constructor(width: number, capacity: number) {
    this.#width = width;
    this.capacity = capacity;
    this.#cells = new Float64Array(width * Math.min(capacity, 16));
  }

  get length(): number {
    return this.#length;
  }

  push(row: readonly number[]): void {
    if (this.#length === this.#room && this.#room < this.capacity) this.#grow();
    const isFull = this.#length === this.#room;
    const at = (this.#first + this.#length) % this.#room;
    this.#cells.set(row.slice(0, this.#width), at * this.#width);
    if (isFull) this.#first = (this.#first + 1) % this.#room;
    else this.#length += 1;
  }

  /** Takes the newest row away. */
  drop(): void {
    if (this.#length > 0) this.#length -= 1;
  }

  /** One column, oldest first. */
  column(index: number): number[] {
    return Array.from({ length: this.#length }, (_, row) => this.#cell(row, index));
  }

  /** The newest number of a column; less than any number while there is none. */
  last(index: number): number {
    return this.#length === 0 ? Number.NEGATIVE_INFINITY : this.#cell(this.#length - 1, index);
  }

  /** Whether a number stands in a column; what was pushed last is found first. */
  has(index: number, value: number): boolean {
    for (let row = this.#length - 1; row >= 0; row--) if (this.#cell(row, index) === value) return true;
    return false;
  }

  /** A ring of another capacity with the same rows, or the newest of them. */
  resized(capacity: number): SampleRing {
    const other = new SampleRing(this.#width, capacity);
    const columns = Array.from({ length: this.#width }, (_, index) => index);
    for (let row = 0; row < this.#length; row++) other.push(columns.map((index) => this.#cell(row, index)));
    return other;
  }

  get #room(): number {
    return this.#cells.length / this.#width;
  }

  #cell(row: number, index: number): number {
    return this.#cells[((this.#first + row) % this.#room) * this.#width + index] ?? Number.NaN;
  }

  /** Only a ring that never went round grows, so its rows stand in order. */
  #grow(): void {
    const larger = new Float64Array(this.#width * Math.min(this.capacity, this.#room * 2));
    larger.set(this.#cells);
    this.#cells = larger;
  }
}
