/** Both ends count; null is open. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

const number = '(\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)';
const latencyBound = new RegExp(`^([<>])=?${number}(ms|s)?$`);
const latencyRange = new RegExp(`^${number}(ms|s)?-${number}(ms|s)?$`);
const rowBound = /^([<>])=?(-?\d{1,15})$/;
const rowRange = /^(\d{1,15})(?:-(\d{1,15}))?$/;
const statusRange = /^(\d{3})(?:-(\d{3}))?$/;

/** `>500ms`, `<2s`, `10ms-50ms`, `*`; in ms. Null when it is none of them. */
export function readLatency(text: string): Range | null {
  if (text === '*') return { from: null, to: null };
  const bound = latencyBound.exec(text);
  if (bound) return boundOf(bound[1], msOf(bound[2], bound[3]));
  const range = latencyRange.exec(text);
  if (!range) return null;
  return ordered(msOf(range[1], range[2] ?? range[4]), msOf(range[3], range[4]));
}

/** `12`, `10-20`, `>10`, `<20`, `*`. */
export function readRows(text: string): Range | null {
  if (text === '*') return { from: null, to: null };
  const bound = rowBound.exec(text);
  if (bound) return boundOf(bound[1], Number(bound[2]));
  const range = rowRange.exec(text);
  return range && ordered(Number(range[1]), Number(range[2] ?? range[1]));
}

/** `404`, `5xx`, `400-499`. */
export function readStatus(text: string): { readonly from: number; readonly to: number } | null {
  const hundred = /^([1-9])xx$/i.exec(text);
  if (hundred) return { from: Number(hundred[1]) * 100, to: Number(hundred[1]) * 100 + 99 };
  const range = statusRange.exec(text);
  return range && ordered(Number(range[1]), Number(range[2] ?? range[1]));
}

function boundOf(sign: string | undefined, value: number): Range {
  return sign === '>' ? { from: value, to: null } : { from: null, to: value };
}

function ordered(from: number, to: number): { from: number; to: number } | null {
  return from <= to ? { from, to } : null;
}

function msOf(value: string | undefined, unit = 'ms'): number {
  return Number(value) * (unit === 's' ? 1_000 : 1);
}
