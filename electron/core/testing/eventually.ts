import { vi } from 'vitest';

/** Resolves once `check` passes; looks often, and gives up late. */
export function eventually<Value>(check: () => Value): Promise<Awaited<Value>> {
  return vi.waitFor(check, { interval: 5, timeout: 10_000 }) as Promise<Awaited<Value>>;
}
