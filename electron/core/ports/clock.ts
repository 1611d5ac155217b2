/** Cancels what was scheduled; does nothing when it has run or was cancelled. */
export type Cancel = () => void;

/** Time as the core sees it. Nothing else in the core asks the machine what time it is. */
export interface Clock {
  /** Wall clock, ms since 1970: what is sent and shown. It may jump. */
  now(): number;
  /** Ms since some start; never jumps back. What is scheduled and measured. */
  monotonic(): number;
  /** How many of its ms pass in one of the machine's: how late is too late is the machine's time. */
  readonly speed: number;
  /** Runs `run` once, `delayMs` from now. */
  after(delayMs: number, run: () => void): Cancel;
}

/** The longest delay that the machine's timers take; a longer one is cut into pieces. */
const longestTimer = 2 ** 31 - 1;

/** The machine's clock. */
export const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  speed: 1,
  after: (delayMs, run) => afterReal(delayMs, run),
};

/** Runs `run` once, when what has arrived in this turn of the event loop has been read. */
export function afterThisTurn(run: () => void): void {
  setImmediate(run);
}

/** The machine's clock, running `speed` times as fast from now on. */
export function scaledClock(speed: number): Clock {
  const startedAt = realClock.now();
  const origin = realClock.monotonic();
  const elapsed = () => (realClock.monotonic() - origin) * speed;
  return {
    now: () => Math.round(startedAt + elapsed()),
    monotonic: elapsed,
    speed,
    after: (delayMs, run) => afterReal(delayMs / speed, run),
  };
}

function afterReal(delayMs: number, run: () => void): Cancel {
  let timer: NodeJS.Timeout;
  const arm = (left: number) => {
    const piece = Math.min(left, longestTimer);
    timer = setTimeout(() => (left > piece ? arm(left - piece) : run()), piece);
  };
  arm(Math.max(0, delayMs));
  return () => clearTimeout(timer);
}
