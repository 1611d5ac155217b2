import { attributesOf, objectSchema, type Release } from '../reporting/wire-profile.ts';
import { type Fault, faultsOf, parseJson } from '../workspace/faults.ts';
import { type BelievedFacts, believedFacts } from './belief.ts';
import type { ReceiptVerdict } from './receipt.ts';

/** At most so many faults of a body are named. */
const mostProblems = 20;
/** So many Calling Lists can a Campaign Group have; those beyond are not looked at. */
const mostLists = 1_000;

/** What a receiver makes of a body. */
export interface CheckedBody {
  /** The parsed JSON; undefined when it is none. */
  readonly value: unknown;
  /** Faults against what the release sends. */
  readonly problems: readonly Fault[];
  /** What it says of a Campaign Group, as far as it can be read; null when it names none. */
  readonly facts: BelievedFacts | null;
}

/** The check of bodies against what `release` sends: attributes, types, and nothing besides. */
export function bodyCheck(release: Release): (text: string) => CheckedBody {
  const schema = objectSchema(attributesOf(release));
  return (text) => {
    const json = parseJson(text);
    if ('fault' in json) return { value: undefined, problems: [json.fault], facts: null };
    const parsed = schema.safeParse(withFewLists(json.value));
    return {
      value: json.value,
      problems: parsed.success ? [] : faultsOf(parsed.error, mostProblems),
      facts: believedFacts(json.value),
    };
  };
}

/** A million broken lists would keep the check busy for half a minute, and the receiver with it. */
function withFewLists(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('GSW_CALLING_LISTS' in body)) return body;
  const { GSW_CALLING_LISTS: lists } = body;
  return Array.isArray(lists) ? { ...body, GSW_CALLING_LISTS: lists.slice(0, mostLists) } : body;
}

/** `isTakenOver`: the receiver did not refuse it with an answer other than 2xx. */
export function verdictOf({ facts, problems }: CheckedBody, isTakenOver: boolean): ReceiptVerdict {
  if (!isTakenOver) return 'rejected';
  if (facts === null) return 'unreadable';
  return problems.length > 0 ? 'problems' : 'understood';
}
