import type { GroupView } from '../contract/state.ts';
import { openQuote, type QueryFault, unknownKey } from '../query/fault.ts';
import { type QueryTerm, termsOf } from '../query/terms.ts';
import { t } from '../strings/t.ts';
import type { GroupSurroundings, GroupTest } from './facts.ts';
import { groupKeys, wordTest } from './keys.ts';

/** A filter of Campaign Groups, read: each term is a condition, and all of them have to hold. */
export interface GroupQuery {
  readonly tests: readonly GroupTest[];
  /** What could not be read and is left out of the conditions. */
  readonly faults: readonly QueryFault[];
}

const byName = new Map(groupKeys.map((key) => [key.name, key]));

/** Reads a filter such as `state:running mode:predictive -group:Retention collections`. Reads every text. */
export function readGroupQuery(text: string): GroupQuery {
  const tests: GroupTest[] = [];
  const faults: QueryFault[] = [];
  for (const term of termsOf(text)) {
    const test = testOf(term, faults);
    if (test === null) continue;
    tests.push(term.negated ? (view, around) => !test(view, around) : test);
  }
  return { tests, faults };
}

/** Whether every condition holds for a Campaign Group. */
export function matchesGroup({ tests }: GroupQuery, view: GroupView, around: GroupSurroundings): boolean {
  return tests.every((test) => test(view, around));
}

/** Any of the values has to hold; null when none of them could be read. */
function testOf(term: QueryTerm, faults: QueryFault[]): GroupTest | null {
  const { from, to } = term;
  if (!term.isClosed) faults.push({ message: openQuote, from, to });
  if (term.key === null) return wordTest(term.values[0]?.text ?? '');
  const name = term.key.toLowerCase();
  const key = byName.get(name);
  if (key === undefined) {
    faults.push({ message: unknownKey(name, groupKeys), from, to });
    return null;
  }
  // What is between two commas may still be empty.
  const values = term.values.filter((value) => value.text !== '' || value.from < value.to);
  if (values.length === 0)
    faults.push({ message: t('groupsQuery.faults.empty', { name, example: key.example }), from, to });
  const tests: GroupTest[] = [];
  for (const value of values) {
    const test = key.read(value.text);
    if (typeof test === 'string') faults.push({ message: test, from: value.from, to: value.to });
    else tests.push(test);
  }
  return tests.length === 0 ? null : (view, around) => tests.some((test) => test(view, around));
}
