import type { MessagePort } from 'node:worker_threads';
import { exportPiece } from './journal-export.ts';
import { JournalReader } from './journal-reader.ts';
import { entryOf } from './journal-row.ts';
import { notHere, serveRequests } from './serve-requests.ts';

/** The thread that reads: a slow query delays no write. */
export function serveReading(path: string, port: MessagePort): void {
  let opened: JournalReader | null = null;
  /** After an error the file is opened anew with the next request. */
  const read = <Value>(query: (reader: JournalReader) => Value): Value => {
    opened ??= new JournalReader(path);
    try {
      return query(opened);
    } catch (error) {
      closeQuietly(opened);
      opened = null;
      throw error;
    }
  };
  const letGo = () => {
    opened?.close();
    opened = null;
    return null;
  };
  serveRequests(port, {
    page: (request) => {
      const { rows, more } = read((reader) => reader.rows(request));
      return { entries: JSON.stringify(rows.map((row) => entryOf(row))), more };
    },
    one: ({ seq }) => {
      const row = read((reader) => reader.one(seq));
      return row ? JSON.stringify(row) : null;
    },
    export: (request) => read((reader) => exportPiece(request, (rows) => reader.rows(rows))),
    'let-go': letGo,
    close: letGo,
    replace: notHere,
    open: notHere,
    write: notHere,
    mark: notHere,
  });
}

function closeQuietly(reader: JournalReader): void {
  try {
    reader.close();
  } catch {
    // It was the file that failed; there is nothing more to do with it.
  }
}
