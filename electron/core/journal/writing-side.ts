import type { MessagePort } from 'node:worker_threads';
import { type Retention, usualRetention } from '../../../shared/contract/state.ts';
import { realClock } from '../ports/clock.ts';
import { JournalWriter } from './journal-writer.ts';
import { openJournal } from './open-journal.ts';
import { notHere, serveRequests } from './serve-requests.ts';
import { Upkeep } from './upkeep.ts';
import type { WorkerData } from './worker-protocol.ts';

/** The thread that writes. After an error the file is opened anew with the next request. */
export function serveWriting({ path, isFirst }: WorkerData, port: MessagePort): void {
  let isNew = isFirst;
  let opened: JournalWriter | null = null;
  let retention: Retention = usualRetention;
  const upkeep = new Upkeep(realClock, (size) => port.postMessage({ size }));
  const use = (writer: JournalWriter): JournalWriter => {
    opened = writer;
    isNew = false;
    upkeep.start(writer);
    return writer;
  };
  const letGo = () => {
    upkeep.stop();
    const writer = opened;
    opened = null;
    writer?.close();
  };
  const write = <Value>(run: (writer: JournalWriter) => Value): Value => {
    const writer = opened ?? use(new JournalWriter(path, isNew));
    writer.pruner.retention = retention;
    try {
      return run(writer);
    } catch (error) {
      letGo();
      throw error;
    }
  };
  serveRequests(port, {
    open: ({ now }) => {
      const result = openJournal(path, now);
      if (result.writer) return { newestSeq: use(result.writer).newestSeq, reason: null, problem: result.problem };
      if (result.newestSeq === null) return { newestSeq: null, reason: null, problem: result.problem };
      return { newestSeq: result.newestSeq, reason: result.reason, problem: null };
    },
    write: ({ rows, retention: wanted }) => {
      retention = wanted;
      write((writer) => writer.write(rows));
      return null;
    },
    mark: ({ seqs, change }) => JSON.stringify(write((writer) => writer.mark(seqs, change))),
    close: () => {
      letGo();
      return null;
    },
    page: notHere,
    one: notHere,
    export: notHere,
  });
}
