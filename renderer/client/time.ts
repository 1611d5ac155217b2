/** The one switch of the window: every time shown follows it. */
export type TimeZone = 'utc' | 'local';

interface Parts {
  readonly date: string;
  readonly time: string;
}

/** `14:20:55.851`; with the date in front when that is not the day of `today`. */
export function clockTime(at: number, zone: TimeZone, today: number): string {
  const { date, time } = parts(at, zone);
  return date === parts(today, zone).date ? time : `${date.slice(5)} ${time}`;
}

/** `2026-11-22 14:20:55.851 UTC`, or with the offset of the local zone. */
export function fullTime(at: number, zone: TimeZone): string {
  const { date, time } = parts(at, zone);
  return `${date} ${time} ${zone === 'utc' ? 'UTC' : offsetOf(at)}`;
}

/** Both readings and the number on the wire, for a tooltip. */
export function everyTime(at: number): string {
  return `${fullTime(at, 'utc')}\n${fullTime(at, 'local')}\n${(at / 1000).toFixed(3)} s since 1970`;
}

function parts(at: number, zone: TimeZone): Parts {
  const shifted = zone === 'utc' ? at : at - new Date(at).getTimezoneOffset() * 60_000;
  const [date = '', time = ''] = new Date(shifted).toISOString().split('T');
  return { date, time: time.slice(0, -1) };
}

function offsetOf(at: number): string {
  const minutes = -new Date(at).getTimezoneOffset();
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
