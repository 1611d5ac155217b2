/** One figure, and what it should be. */
export interface Finding {
  /** Of the goals P1 to P10; null where it belongs to none. */
  readonly goal: string | null;
  /** What was read, and against what in the same run. */
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  readonly limit: Limit | null;
}

export type Unit = 'x' | '/s' | 'us' | 'ms' | 's' | 'KiB' | 'MiB' | 'bytes' | '%' | '';
export type Limit = { readonly atLeast: number } | { readonly atMost: number };

/** What one part of the bench came to. */
export interface PartResult {
  readonly findings: readonly Finding[];
  /** How far apart the runs of its baseline were, in %: the noise of the machine. Null without a baseline. */
  readonly noise: number | null;
  readonly runs: number;
  /** Everything that was read. */
  readonly readings: unknown;
}

/** A figure for which there is a goal. */
export function goal(name: string, what: string, value: number, unit: Unit, limit: Limit): Finding {
  return { goal: name, what, value, unit, limit };
}

/** A figure that is only told; with the name of a goal, beside it in the README's table. */
export function figure(what: string, value: number, unit: Unit, name: string | null = null): Finding {
  return { goal: name, what, value, unit, limit: null };
}

/** Null where there is no goal. */
export function isMet({ value, limit }: Finding): boolean | null {
  if (limit === null) return null;
  return 'atLeast' in limit ? value >= limit.atLeast : value <= limit.atMost;
}

/** `0.72`, `1,234 /s`: three digits that count. */
export function inWords(value: number, unit: Unit): string {
  const digits = value === 0 || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const text = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === '' ? text : `${text} ${unit}`;
}

/** `>= 0.70`. */
export function limitInWords({ limit, unit }: Finding): string {
  if (limit === null) return '';
  return 'atLeast' in limit ? `≥ ${inWords(limit.atLeast, unit)}` : `≤ ${inWords(limit.atMost, unit)}`;
}
