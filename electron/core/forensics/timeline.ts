import { type LogClause, type LogQuery, receiptWords } from '../../../shared/log-query/log-query.ts';
import { JournalReader } from '../journal/journal-reader.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { JournalWriter } from '../journal/journal-writer.ts';
import { writtenRows } from '../journal/written-rows.ts';

const rowsAtOnce = 1_000;
const indexedAtOnce = 200;
const noNotes: LogClause = { field: 'kind', negated: true, values: ['note'] };
const compared: LogClause = {
  field: 'receiver',
  negated: false,
  values: receiptWords.filter((word) => word !== 'other'),
};

type Notification = Extract<JournalRow, { kind: 'notification' }>;

/** The rows of an opened log in a journal of their own, which the log view reads as it reads the live one. */
export class Timeline {
  readonly #path: string;
  readonly #writer: JournalWriter;
  #waiting: JournalRow[] = [];

  constructor(path: string) {
    this.#path = path;
    this.#writer = new JournalWriter(path);
  }

  put(row: JournalRow): void {
    this.#waiting.push(row);
    if (this.#waiting.length >= rowsAtOnce) this.write();
  }

  /** Writes what waits. */
  write(): void {
    this.#writer.write(writtenRows(this.#waiting));
    this.#waiting = [];
  }

  /** Brings some rows into the full-text index; whether there are more. */
  index(): boolean {
    return this.#writer.indexer.index(indexedAtOnce) === indexedAtOnce;
  }

  /** The notifications between two times, oldest first. */
  notifications(from: number, to: number): Iterable<Notification> {
    return this.#rows({ clauses: [noNotes, { field: 'time', negated: false, from, to }] });
  }

  /** Those that an earlier comparison has said something of. */
  compared(): Iterable<Notification> {
    return this.#rows({ clauses: [compared] });
  }

  *#rows(query: LogQuery): Generator<Notification> {
    this.write();
    const reader = new JournalReader(this.#path);
    try {
      for (let after = 0, more = true; more; ) {
        const page = reader.rows({ query, after, limit: rowsAtOnce });
        for (const row of page.rows) if (row.kind === 'notification') yield row;
        after = page.rows.at(-1)?.seq ?? after;
        more = page.more;
      }
    } finally {
      reader.close();
    }
  }
}
