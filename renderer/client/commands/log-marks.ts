import type { LogEntry } from '../../../shared/contract/log.ts';
import type { Mark, MarkChange, MarkColour } from '../../../shared/contract/mark.ts';
import { t } from '../../../shared/strings/t.ts';
import { announce } from '../announcements.ts';
import { type Console, open, say, sayError } from '../console.ts';
import { indexOfSeq } from '../log-rows.ts';
import { targetRows } from '../log-selection.ts';

/** Pins the rows that are meant; takes the pin off when all of them have it. */
export function togglePin(console: Console): void {
  withTarget(console, (seqs, marks) => {
    const pinned = !marks.every((mark) => mark?.pinned === true);
    void markRows(console, seqs, { pinned });
  });
}

export function setColour(console: Console, colour: MarkColour | null): void {
  withTarget(console, (seqs) => void markRows(console, seqs, { colour }));
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
export async function markRows(console: Console, seqs: readonly number[], change: MarkChange): Promise<boolean> {
  const result = await console.bridge.call('log.mark', { seqs: [...seqs], change });
  if (result.ok) announce(console.store, doneWords(change, seqs.length));
  else sayError(console, t('results.logMarks.not'), result.error);
  return result.ok;
}

function doneWords({ pinned, colour, note }: MarkChange, rows: number): string {
  if (pinned !== undefined) return t(pinned ? 'results.logMarks.pinned' : 'results.logMarks.unpinned', { rows });
  if (note !== undefined) return t(note === '' ? 'results.logMarks.unnoted' : 'results.logMarks.noted', { rows });
  return colour ? t(`results.logMarks.${colour}`, { rows }) : t('results.logMarks.uncoloured', { rows });
}

function withTarget(console: Console, act: (seqs: readonly number[], marks: readonly (Mark | null)[]) => void): void {
  const state = console.store.getState();
  const seqs = targetRows(state);
  if (seqs.length === 0) return say(console, 'refused', t('results.common.selectRow'));
  act(seqs, marksOf(state.log.entries, seqs));
}

function marksOf(entries: readonly LogEntry[], seqs: readonly number[]): (Mark | null)[] {
  return seqs.map((seq) => {
    const entry = entries[indexOfSeq(entries, seq)];
    return entry?.kind === 'notification' ? entry.mark : null;
  });
}
