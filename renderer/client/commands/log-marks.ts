import type { LogEntry } from '../../../shared/contract/log.ts';
import type { Mark, MarkChange, MarkColour } from '../../../shared/contract/mark.ts';
import { announce } from '../announcements.ts';
import { type Console, open, say, sayError } from '../console.ts';
import { plural } from '../format.ts';
import { indexOfSeq } from '../log-rows.ts';
import { targetRows } from '../log-selection.ts';

/** Pins the rows that are meant; takes the pin off when all of them have it. */
export function togglePin(console: Console): void {
  withTarget(console, (seqs, marks) => {
    const pinned = !marks.every((mark) => mark?.pinned === true);
    void markRows(console, seqs, { pinned }, pinned ? 'Pinned' : 'Took the pin off');
  });
}

export function setColour(console: Console, colour: MarkColour | null): void {
  const did = colour === null ? 'Took the colour off' : `Marked ${colour}`;
  withTarget(console, (seqs) => void markRows(console, seqs, { colour }, did));
}

export function openNote(console: Console): void {
  withTarget(console, (seqs) => open(console, { kind: 'log-note', seqs }));
}

/** The note that all of these rows have; empty when they differ. */
export function commonNote({ store }: Console, seqs: readonly number[]): string {
  const notes = new Set(marksOf(store.getState().log.entries, seqs).map((mark) => mark?.note ?? ''));
  const [note = ''] = notes;
  return notes.size === 1 ? note : '';
}

/** Changes marks; the rows come back from the engine with them. True when that worked. */
export async function markRows(
  console: Console,
  seqs: readonly number[],
  change: MarkChange,
  did: string,
): Promise<boolean> {
  const result = await console.bridge.call('log.mark', { seqs: [...seqs], change });
  if (result.ok) announce(console.store, `${did}: ${plural(seqs.length, 'row')}.`);
  else sayError(console, 'The rows were not marked.', result.error);
  return result.ok;
}

function withTarget(console: Console, act: (seqs: readonly number[], marks: readonly (Mark | null)[]) => void): void {
  const state = console.store.getState();
  const seqs = targetRows(state);
  if (seqs.length === 0) return say(console, 'refused', 'Select a row of the log first.');
  act(seqs, marksOf(state.log.entries, seqs));
}

function marksOf(entries: readonly LogEntry[], seqs: readonly number[]): (Mark | null)[] {
  return seqs.map((seq) => {
    const entry = entries[indexOfSeq(entries, seq)];
    return entry?.kind === 'notification' ? entry.mark : null;
  });
}
