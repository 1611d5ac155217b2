/** A time for the name of a file, to the millisecond: `2026-11-30T09-15-00-123Z`. */
export function timeInName(at: number): string {
  return new Date(at).toISOString().replace(/[:.]/g, '-');
}
