/** An attribute that the two bodies do not have alike. JSON; null where the body lacks it. */
export interface BodyDifference {
  readonly field: string;
  readonly logged: string | null;
  readonly received: string | null;
}

const mostDifferences = 50;

/** The attributes in which two bodies differ, in the order of the logged one; the order of attributes does not count. */
export function bodyDifferences(logged: string, received: string): BodyDifference[] {
  if (logged === received) return [];
  const [one, other] = [attributesOf(logged), attributesOf(received)];
  if (one === null || other === null) return [{ field: '', logged: cut(logged), received: cut(received) }];
  const fields = [...new Set([...one.keys(), ...other.keys()])];
  return fields
    .filter((field) => one.get(field) !== other.get(field))
    .slice(0, mostDifferences)
    .map((field) => ({ field, logged: one.get(field) ?? null, received: other.get(field) ?? null }));
}

/** Each value as JSON with sorted keys. */
function attributesOf(body: string): Map<string, string> | null {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([name, part]) => [name, cut(JSON.stringify(sorted(part)))]));
  } catch {
    return null;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}

function cut(text: string): string {
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
