import type { ConformanceCase } from './case.ts';
import { bodyCases } from './cases-bodies.ts';
import { deliveryCases } from './cases-delivery.ts';

/**
 * The conformance suite, in the order in which it runs: what every receiver meets comes first, and what has been seen to bring
 * receivers down comes last.
 */
export const conformanceCases: readonly ConformanceCase[] = [
  ...bodyCases.slice(0, 2),
  ...deliveryCases,
  ...bodyCases.slice(2),
];

/** The case with this id. */
export function caseOf(id: string): ConformanceCase | undefined {
  return conformanceCases.find((one) => one.id === id);
}
