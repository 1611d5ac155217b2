import type { MessagePort } from 'node:worker_threads';
import { type Retention, usualRetention } from '../../../shared/contract/state.ts';
import { realClock } from '../ports/clock.ts';
import { JournalWriter } from './journal-writer.ts';
import { beginAnew, openJournal } from './open-journal.ts';
import { SearchSignal } from './search-signal.ts';
import { notHere, serveRequests } from './serve-requests.ts';
import { Upkeep } from './upkeep.ts';
import type { WorkerData } from './worker-protocol.ts';

/** The thread that writes. After an error the file is opened anew with the next request. */
export function serveWriting({ path, isFirst }: WorkerData, port: MessagePort): void {
  let isNew = isFirst;
  let opened: JournalWriter | null = null;
  let retention: Retention = usualRetention;
  let damage: unknown = null;
  const upkeep = new Upkeep(realClock, {
    size: (size) => port.postMessage({ size }),
    damaged: (error) => {
      damage = error;
    },
  });
  const signal = new SearchSignal(path, () => upkeep.searched());
  const use = (writer: JournalWriter): JournalWriter => {
    opened = writer;
    isNew = false;
    return writer;
  };
  /** Not before it is known how long rows are kept: what was deleted too early is gone. */
  const keepUp = (writer: JournalWriter) => {
    writer.pruner.retention = retention;
    if (!upkeep.isFor(writer)) upkeep.start(writer);
  };
  const letGo = () => {
    upkeep.stop();
    const writer = opened;
    opened = null;
    writer?.close();
  };
  const write = <Value>(run: (writer: JournalWriter) => Value): Value => {
    // What was found at the upkeep is the error of the next request.
    if (damage !== null) throw damage;
    const writer = opened ?? use(new JournalWriter(path, isNew));
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
      write((writer) => {
        keepUp(writer);
        writer.write(rows);
        upkeep.wrote(rows.texts.length);
      });
      return null;
    },
    mark: ({ seqs, change }) => JSON.stringify(write((writer) => writer.mark(seqs, change))),
    replace: ({ now, reason }) => {
      letGo();
      damage = null;
      const { writer, problem } = beginAnew(path, now, reason);
      use(writer);
      return problem;
    },
    'let-go': notHere,
    close: () => {
      signal.close();
      letGo();
      return null;
    },
    page: notHere,
    one: notHere,
    export: notHere,
  });
}
