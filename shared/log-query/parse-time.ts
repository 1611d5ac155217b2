/** What the times of a query are read against. */
export interface QueryClock {
  /** ms since 1970. */
  readonly now: number;
  readonly zone: 'utc' | 'local';
}

const relative = /^-(\d+(?:\.\d+)?)(s|m|min|h|d)$/;
const absolute = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(^|T)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?(Z)?$/;
const unitMs: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/** `10:42`, `10:42:07.5`, `2026-11-24`, `2026-11-24T10:42`, with Z in UTC whatever the zone, or `-5m`; null when it is none. */
export function readMoment(text: string, { now, zone }: QueryClock): number | null {
  const ago = relative.exec(text);
  if (ago) return Math.round(now - Number(ago[1]) * (unitMs[ago[2] ?? ''] ?? 0));
  const parts = absolute.exec(text);
  if (!parts || text === '' || text === 'Z') return null;
  const isUtc = zone === 'utc' || parts[9] === 'Z';
  const today = partsOf(now, isUtc);
  const [year, month, day] = parts[1] === undefined ? today : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [hour, minute, second] = [Number(parts[5] ?? 0), Number(parts[6] ?? 0), Number(parts[7] ?? 0)];
  const ms = Number((parts[8] ?? '').padEnd(3, '0'));
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  return isUtc
    ? Date.UTC(year, month - 1, day, hour, minute, second, ms)
    : new Date(year, month - 1, day, hour, minute, second, ms).getTime();
}

/** A time as it is written in a query: in the clock's zone, or in UTC where the zone has that reading twice. */
export function printMoment(at: number, clock: QueryClock): string {
  const local = stampOf(at, clock.zone === 'utc');
  return readMoment(local, clock) === at ? local : `${stampOf(at, true)}Z`;
}

function stampOf(at: number, isUtc: boolean): string {
  const [year, month, day] = partsOf(at, isUtc);
  const date = new Date(at);
  const [hour, minute, second] = isUtc
    ? [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
    : [date.getHours(), date.getMinutes(), date.getSeconds()];
  const two = (value: number) => String(value).padStart(2, '0');
  const ms = date.getUTCMilliseconds();
  const fraction = ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${fraction}`;
}

function partsOf(at: number, isUtc: boolean): [number, number, number] {
  const date = new Date(at);
  return isUtc
    ? [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
    : [date.getFullYear(), date.getMonth() + 1, date.getDate()];
}

/** Years before 1000 mean something else to a Date. */
function isDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1_000 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}
