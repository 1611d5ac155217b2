import { setImmediate } from 'node:timers/promises';
import type { LogEntry } from '../../../shared/contract/log.ts';
import type { JournalState } from '../../../shared/contract/state.ts';
import { Journal } from '../journal/journal.ts';
import type { JournalStore } from '../journal/journal-store.ts';
import { HandClock } from './hand-clock.ts';
import { noteRow } from './journal-rows.ts';

/** A journal over a disk in the hand of a test, with what it has told. */
export function journalOn(store: JournalStore | null) {
  const clock = new HandClock();
  const health: (string | null)[] = [];
  const shown: LogEntry[] = [];
  const states: JournalState[] = [];
  const journal = new Journal(store, {
    clock,
    publish: (entry) => shown.push(entry),
    onHealth: (problem) => health.push(problem),
    onReplaced: (problem) => health.push(problem),
    onState: (state) => states.push(state),
  });
  const putNotes = (count: number) => {
    for (let turn = 0; turn < count; turn++) journal.put(noteRow(journal.nextSeq()));
  };
  /** Lets time pass, and what was sent be answered. */
  const pass = async (ms: number) => {
    clock.advance(ms);
    await setImmediate();
  };
  const seqs = async (limit = 99) => (await journal.page({ limit })).rows.map(({ seq }) => seq);
  return { clock, journal, health, shown, states, putNotes, pass, seqs };
}
