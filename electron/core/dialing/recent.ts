const bucketSeconds = 15;
const bucketCount = 40;

/** Sums of the last ten minutes, in buckets: what is older falls out, and the cost is the same however much happens. */
export class Recent {
  readonly #buckets: number[] = Array.from({ length: bucketCount }, () => 0);
  #sum = 0;
  #index = 0;
  #elapsed = 0;
  #seconds = 0;

  get sum(): number {
    return this.#sum;
  }

  /** How many seconds the sum covers. */
  get seconds(): number {
    return this.#seconds;
  }

  add(amount: number, seconds: number): void {
    const buckets = this.#buckets;
    this.#elapsed += seconds;
    this.#seconds = Math.min(this.#seconds + seconds, bucketSeconds * (bucketCount - 1) + this.#elapsed);
    while (this.#elapsed >= bucketSeconds) {
      this.#elapsed -= bucketSeconds;
      this.#index = (this.#index + 1) % bucketCount;
      this.#sum -= buckets[this.#index] ?? 0;
      buckets[this.#index] = 0;
    }
    buckets[this.#index] = (buckets[this.#index] ?? 0) + amount;
    this.#sum += amount;
  }
}
