import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Mark, MarkColour } from '../../../shared/contract/mark.ts';

/** What people have put on rows; kept apart from the rows, which are written anew whenever more is known of them. */
export class Marks {
  readonly #one: StatementSync;
  readonly #put: StatementSync;
  readonly #remove: StatementSync;

  constructor(database: DatabaseSync) {
    this.#one = database.prepare('SELECT pinned, colour, note FROM mark WHERE seq = ?');
    this.#put = database.prepare('INSERT OR REPLACE INTO mark (seq, pinned, colour, note) VALUES (?, ?, ?, ?)');
    this.#remove = database.prepare('DELETE FROM mark WHERE seq = ?');
  }

  of(seq: number): Mark | null {
    return markOf(this.#one.get(seq));
  }

  set(seq: number, mark: Mark | null): void {
    if (mark) this.#put.run(seq, mark.pinned ? 1 : 0, mark.colour, mark.note);
    else this.#remove.run(seq);
  }
}

/** The mark in a row of the table `mark`, or of a join with it. */
export function markOf(row: Record<string, unknown> | undefined): Mark | null {
  if (typeof row?.note !== 'string') return null;
  // Only what was checked is ever written there.
  return { pinned: row.pinned === 1, colour: row.colour as MarkColour | null, note: row.note };
}
