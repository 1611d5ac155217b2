import { VirtualClock } from '../ports/virtual-clock.ts';

/** A clock in the hand of a test: its timers run on time or late, and its wall clock can be set. */
export class HandClock extends VirtualClock {
  override speed = 1;
  #wallShift = 0;

  constructor(startAt = Date.parse('2026-01-05T08:00:00Z')) {
    super(startAt);
  }

  override now(): number {
    return super.now() + this.#wallShift;
  }

  /** Sets the wall clock forward or back; what is scheduled is not touched. */
  moveWall(byMs: number): void {
    this.#wallShift += byMs;
  }

  /** Lets time pass; what is due runs in its time. */
  advance(ms: number): void {
    const until = this.monotonic() + ms;
    for (let due = this.nextDue(); due !== undefined && due <= until; due = this.nextDue()) this.runNext();
    this.jumpTo(until);
  }

  /** Lets time pass in which nothing can run; what was due runs late, at its end. */
  stall(ms: number): void {
    this.jumpTo(this.monotonic() + ms);
    this.advance(0);
  }
}
