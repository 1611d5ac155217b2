import { t } from '../strings/t.ts';
import type { GroupFacts } from './group-facts.ts';

/** `Spring@Agents`, or `3 Campaign Groups`. */
export function namesOf(facts: readonly Pick<GroupFacts, 'name'>[]): string {
  const [first] = facts;
  return facts.length === 1 && first ? first.name : t('advice.who', { count: facts.length });
}
