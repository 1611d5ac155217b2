import type { Inspected, WindowState } from './window-state.ts';

/** Numbers of the rows of the log that are inspected, ascending. */
export function inspectedRows(inspected: Inspected | null): readonly number[] {
  if (inspected?.kind === 'notification') return [inspected.seq];
  return inspected?.kind === 'notifications' ? inspected.seqs : [];
}

/** What the inspector shows of these rows. */
export function inspectedOf(seqs: Iterable<number>): Inspected | null {
  const sorted = [...new Set(seqs)].sort((one, other) => one - other);
  const [first, second] = sorted;
  if (first === undefined) return null;
  return second === undefined ? { kind: 'notification', seq: first } : { kind: 'notifications', seqs: sorted };
}

/** The rows that a command of the log is meant for: what has the focus, or the selection that it is part of. */
export function targetRows({ inspected, logCursor }: WindowState): readonly number[] {
  const selected = inspectedRows(inspected);
  if (logCursor.length === 0) return selected;
  const isSelected = new Set(selected);
  return logCursor.every((seq) => isSelected.has(seq)) ? selected : logCursor;
}
