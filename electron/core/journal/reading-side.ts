import type { MessagePort } from 'node:worker_threads';
import { exportPiece } from './journal-export.ts';
import type { Rows, RowsRequest } from './journal-query.ts';
import { JournalReader } from './journal-reader.ts';
import { entryOf, type JournalRow } from './journal-row.ts';
import { SearchSignal } from './search-signal.ts';
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
  const signal = new SearchSignal(path);
  const readRows = (request: RowsRequest): Rows<JournalRow> => {
    signal.tell(request.query);
    return read((reader) => reader.rows(request));
  };
  serveRequests(port, {
    page: (request) => {
      const { rows, more } = readRows(request);
      return { entries: JSON.stringify(rows.map((row) => entryOf(row))), more };
    },
    one: ({ seq }) => {
      const row = read((reader) => reader.one(seq));
      return row ? JSON.stringify(row) : null;
    },
    export: (request) => exportPiece(request, readRows),
    'let-go': letGo,
    close: () => {
      signal.close();
      return letGo();
    },
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
