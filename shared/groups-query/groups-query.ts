import type { GroupView } from '../contract/state.ts';
import { type QueryFault, type QueryTerm, readTerms } from '../query/terms.ts';
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
  const { terms, faults: unclosed } = readTerms(text);
  const tests: GroupTest[] = [];
  const faults: QueryFault[] = [...unclosed];
  for (const term of terms) {
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
function testOf({ key: name, values, from, to }: QueryTerm, faults: QueryFault[]): GroupTest | null {
  if (name === null) return wordTest(values[0]?.text ?? '');
  const key = byName.get(name);
  if (key === undefined) {
    faults.push({ message: unknownKey(name), from, to });
    return null;
  }
  if (values.length === 0)
    faults.push({ message: `${name}: needs a value, such as ${name}:${key.example}.`, from, to });
  const tests: GroupTest[] = [];
  for (const value of values) {
    const test = key.read(value.text);
    if (typeof test === 'string') faults.push({ message: test, from: value.from, to: value.to });
    else tests.push(test);
  }
  return tests.length === 0 ? null : (view, around) => tests.some((test) => test(view, around));
}

function unknownKey(name: string): string {
  const keys = groupKeys.map((key) => key.name).join(', ');
  return `${name}: is not known. Known are ${keys}. A text with a colon is found in quotation marks.`;
}
