import { attributesOf, objectSchema, type Release } from '../../../shared/reporting/wire-profile.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Fault, faultsOf, parseJson, pathText } from '../../../shared/workspace/faults.ts';
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
    return [finding(parsed.fault, t(body === '' ? 'inspectorPayload.fixes.empty' : 'inspectorPayload.fixes.notJson'))];
  const result = objectSchema(attributesOf(release)).safeParse(parsed.value);
  if (result.success) return [];
  const unknown = unknownPaths(result.error);
  return faultsOf(result.error).map((fault) =>
    finding(fault, t(`inspectorPayload.fixes.${unknown.has(fault.path) ? 'unknown' : fixOf(fault, parsed.value)}`)),
  );
}

function finding({ path, message }: Fault, fix: string): Finding {
  return {
    level: 'fault',
    path,
    message: path === '' ? t('inspectorPayload.bodyFault', { fault: message }) : `${message}.`,
    fix,
  };
}

/** The attributes that the schema does not know. */
function unknownPaths({ issues }: Parameters<typeof faultsOf>[0]): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => pathText([...issue.path, key])) : [],
    ),
  );
}

/** What to do about a fault of an attribute that the schema knows. */
function fixOf({ path }: Fault, body: unknown): 'missing' | 'null' | 'dateTime' | 'string' | 'type' {
  const value = valueAt(body, path);
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (path === 'GSW_DATE_TIME') return 'dateTime';
  return typeof value === 'string' ? 'string' : 'type';
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
