/** The older a row is, the less it counts: after these ms, to about a third. */
const smoothedOverMs = 5_000;

/** How many rows arrive a second, smoothed over some seconds. */
export class RowRate {
  #weight = 0;
  #at = 0;

  /** @param now ms on a clock that never goes back, as everywhere here */
  add(rows: number, now: number): void {
    this.#weight = this.#weightAt(now) + rows;
    this.#at = now;
  }

  perSecond(now: number): number {
    return this.#weightAt(now) / (smoothedOverMs / 1_000);
  }

  #weightAt(now: number): number {
    return this.#weight * Math.exp((this.#at - now) / smoothedOverMs);
  }
}
