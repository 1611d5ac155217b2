import { attributesOf, objectSchema, type Release } from '../../../shared/reporting/wire-profile.ts';
import { type Fault, faultsOf, parseJson } from '../../../shared/workspace/faults.ts';
import { bodyValues, isObject, releaseOf } from './body-values.ts';
import { sayDoubts } from './payload-doubts.ts';

/** One thing that is wrong, or looks wrong, in a body, with what would be right. */
export interface Finding {
  /** `fault`: it breaks the JSON Schema. `doubt`: sound, but not what OCS would send. */
  readonly level: 'fault' | 'doubt';
  /** The attribute's path; empty for the whole body. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/** What a body is judged by. */
export interface LintSubject {
  readonly body: string;
  readonly id: number;
  /** When the action occurred, ms since 1970; null where the body may well speak of another time. */
  readonly at: number | null;
  /** What would have been sent, where something has changed the body. */
  readonly intendedBody: string | null;
}

/** Everything that a receiver may stumble over; faults first, each in the order of the body's attributes. */
export function lintBody(subject: LintSubject): Finding[] {
  const release = expectedRelease(subject);
  const faults = schemaFaults(subject.body, release);
  const values = bodyValues(subject.body);
  if (values === null) return faults;
  const faulty = new Set(faults.map(({ path }) => path));
  const doubts = sayDoubts(values, subject).filter(({ path }) => !faulty.has(path));
  return [...faults, ...doubts];
}

/** The faults of a body against the JSON Schema of a release, each with a way out. */
function schemaFaults(body: string, release: Release): Finding[] {
  const parsed = parseJson(body);
  if ('fault' in parsed)
    return [
      finding(
        parsed.fault,
        body === '' ? 'Send the JSON object.' : 'Correct the JSON text; a receiver reads nothing of it.',
      ),
    ];
  const result = objectSchema(attributesOf(release)).safeParse(parsed.value);
  if (result.success) return [];
  return faultsOf(result.error).map((fault) => finding(fault, fixOf(fault, parsed.value)));
}

function finding({ path, message }: Fault, fix: string): Finding {
  return { level: 'fault', path, message: path === '' ? `The body ${message}.` : `${message}.`, fix };
}

/** What to do about a fault, in one sentence. */
function fixOf({ path, message }: Fault, body: unknown): string {
  if (message.startsWith('is missing')) return 'Send it always: receivers rely on it.';
  if (message.startsWith('is not known')) return 'Leave it out: a strict receiver rejects what it does not know.';
  if (valueAt(body, path) === null) return 'Only statistics may be null: send a value.';
  if (path === 'GSW_DATE_TIME') return 'Write it as a text of seconds with three decimals, such as "1528133523.412".';
  if (typeof valueAt(body, path) === 'string') return 'Write it without quotes, or as the text that is asked for.';
  return 'Send a value of the type that is asked for.';
}

/** The value at a path such as `GSW_CALLING_LISTS[0].GSW_STAT_HIT_RATIO`. */
function valueAt(body: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((value, part) => {
      if (Array.isArray(value)) return value[Number(part)];
      return isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
    }, body);
}

/** A fault of the body must not hide which release it is: what was intended tells better. */
function expectedRelease({ body, intendedBody }: LintSubject): Release {
  const values = (intendedBody === null ? null : bodyValues(intendedBody)) ?? bodyValues(body) ?? {};
  return releaseOf(values);
}
