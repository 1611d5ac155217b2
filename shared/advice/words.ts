import type { GroupFacts } from './group-facts.ts';

/** `Spring@Agents`, or `3 Campaign Groups`. */
export function namesOf(facts: readonly Pick<GroupFacts, 'name'>[]): string {
  const [first] = facts;
  return facts.length === 1 && first ? first.name : `${facts.length} Campaign Groups`;
}

/** `is` or `are`, `has` or `have`: as many as there are. */
export function agree(facts: readonly unknown[], one: string, many: string): string {
  return facts.length === 1 ? one : many;
}
