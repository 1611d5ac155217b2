import type { ConformanceCase } from './case.ts';

/** How much cases send in all. */
export interface SuiteSize {
  readonly posts: number;
  readonly groups: number;
}

/**
 * What these cases send when every POST is answered. Without the one in which the receiver is restarted, of which only the person
 * who does it knows how long it takes.
 */
export function suiteSize(cases: readonly ConformanceCase[]): SuiteSize {
  const counted = cases.filter(({ needsRestart }) => !needsRestart);
  const groupsOf = ({ pace }: ConformanceCase) => (pace.kind === 'at once' ? pace.groups : 1);
  const postsOf = (one: ConformanceCase) => (one.order ?? one.messages).length * groupsOf(one);
  const sum = (of: (one: ConformanceCase) => number) => counted.reduce((total, one) => total + of(one), 0);
  return { posts: sum(postsOf), groups: sum(groupsOf) };
}
