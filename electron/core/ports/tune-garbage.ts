import { setFlagsFromString } from 'node:v8';

/** V8 tells a flag that it does not know to nobody but the terminal. */
export const garbageFlags = ['--heap-growing-percent=50', '--no-allocation-site-pretenuring'] as const;

/**
 * Tells V8 what kind of garbage an engine makes; for the whole process, before an engine is opened. Nearly all of it is short-lived, and
 * the heap grows slowly: V8 would collect all of it whenever it has grown by a tenth, each time with pauses of some milliseconds, and
 * it would take the many objects that a session begins with for what will always be long-lived.
 */
export function tuneGarbage(): void {
  for (const flag of garbageFlags) setFlagsFromString(flag);
}
