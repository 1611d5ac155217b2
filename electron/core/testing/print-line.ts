import { writeSync } from 'node:fs';

const asleep = new Int32Array(new SharedArrayBuffer(4));

/** Prints a value as a line of JSON, at once, and waits where the pipe is full: what was not printed was not told. */
export function printLine(value: unknown): void {
  let rest = Buffer.from(`${JSON.stringify(value)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(asleep, 0, 0, 1);
    }
  }
}
