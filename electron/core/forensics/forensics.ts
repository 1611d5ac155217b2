import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type ForensicsState, noForensics } from '../../../shared/contract/forensics.ts';
import type { LogEntry } from '../../../shared/contract/log.ts';
import type { ReadSettings } from '../../../shared/forensics/log-record.ts';
import type { RowsRequest } from '../journal/journal-query.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { WorkerLine } from '../journal/worker-line.ts';
import { DeskLink, type Told } from './desk-link.ts';
import { DroppedFiles } from './dropped-files.ts';
import type { AskName, Asks, Progress } from './worker-messages.ts';

/** A log that is open: the thread that has read it, and the one that reads its rows. */
interface Opened {
  readonly desk: DeskLink;
  readonly rows: WorkerLine;
  readonly store: string;
}

/** One log of OCS, opened beside the live one. Its rows are in a journal of their own, which is deleted when it is closed. */
export class Forensics {
  readonly #folder: string | null;
  readonly #onChange: (state: ForensicsState) => void;
  #state: ForensicsState = noForensics;
  #opened: Opened | null = null;
  #temporary: Promise<string> | null = null;
  readonly #dropped = new DroppedFiles();
  #isPrepared = false;
  #number = 0;
  /** Opening and closing wait for one another. */
  #last: Promise<void> = Promise.resolve();

  /** @param folder where rows are kept; null for a temporary one */
  constructor(folder: string | null, onChange: (state: ForensicsState) => void) {
    this.#folder = folder;
    this.#onChange = onChange;
  }

  get state(): ForensicsState {
    return this.#state;
  }

  /** Begins to read; what was open before is closed. */
  open(files: readonly string[], settings: ReadSettings): Promise<void> {
    return this.#inTurn(async () => {
      await this.#letGo();
      await this.#dropped.keepOnly(files);
      const folder = await this.#prepared();
      this.#number += 1;
      const store = join(folder, `log-${this.#number}.sqlite`);
      const { revision } = this.#state;
      const names = files.map((file) => basename(file));
      this.#change({ ...noForensics, phase: 'reading', files: names, revision: revision + 1 });
      const desk: DeskLink = new DeskLink({ store, files, settings }, (told) => {
        if (this.#opened?.desk === desk) this.#take(told);
      });
      this.#opened = { desk, store, rows: new WorkerLine({ path: store, role: 'read' }) };
    });
  }

  /** Begins a copy of a file that was dropped; gives its path. Rejects with a sentence. */
  receive(name: string, bytes: number): Promise<string> {
    return this.#inTurn(async () => this.#dropped.begin(await this.#prepared(), name, bytes));
  }

  /** Takes the next piece of it. Rejects with a sentence. */
  piece(path: string, at: number, bytes: Uint8Array): Promise<number> {
    return this.#dropped.take(path, at, bytes);
  }

  cancel(): void {
    this.#opened?.desk.tell({ kind: 'cancel' });
  }

  /** Closes the log and deletes what was kept of it. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#letGo();
      await this.#dropped.keepOnly([]);
      if (this.#temporary) await remove(await this.#temporary);
      this.#temporary = null;
      if (this.#state.phase !== 'closed') this.#change({ ...noForensics, revision: this.#state.revision + 1 });
    });
  }

  /** Rejects with a sentence. */
  async ask<Name extends AskName>(name: Name, given: Asks[Name]['with']): Promise<Asks[Name]['answer']> {
    const { phase } = this.#state;
    if (!this.#opened || phase !== 'ready') throw new Error(notReady(phase));
    const answer = await this.#opened.desk.ask(name, given);
    if (name === 'compare')
      this.#change({ comparison: answer as Asks['compare']['answer'], revision: this.#state.revision + 1 });
    return answer;
  }

  /** Rows as the log view asks for them; rejects with a sentence. */
  async page(request: RowsRequest): Promise<{ readonly entries: readonly LogEntry[]; readonly more: boolean }> {
    if (!this.#opened) throw new Error(notReady('closed'));
    if (this.#hasNoRows) return { entries: [], more: false };
    const { entries, more } = await this.#opened.rows.ask('page', request);
    return { entries: JSON.parse(entries) as LogEntry[], more };
  }

  async one(seq: number): Promise<JournalRow | undefined> {
    const row = this.#hasNoRows ? null : await this.#opened?.rows.ask('one', { seq });
    return row ? (JSON.parse(row) as JournalRow) : undefined;
  }

  /** The file of rows is there from the first progress on. */
  get #hasNoRows(): boolean {
    return this.#state.bytes === 0 && this.#state.phase !== 'ready';
  }

  #take(told: Told): void {
    switch (told.kind) {
      case 'progress':
        return this.#change(shown(told.progress));
      case 'ready':
        return this.#change({
          ...shown(told.progress),
          phase: 'ready',
          isCut: told.isCut,
          revision: this.#state.revision + 1,
        });
      case 'needs-date':
        return this.#change({
          ...shown(told.progress),
          phase: 'needs-date',
          proposedDate: told.proposed,
          problem: 'The lines of this log have no date, and neither its header nor its name has one.',
        });
      case 'failed':
        return this.#change({ phase: 'failed', problem: told.sentence });
    }
  }

  /** What a crash may have left is deleted. */
  async #prepared(): Promise<string> {
    if (this.#folder === null) {
      this.#temporary ??= mkdtemp(join(tmpdir(), 'campaign-group-console-log-'));
      return this.#temporary;
    }
    if (!this.#isPrepared) await remove(this.#folder);
    this.#isPrepared = true;
    return this.#folder;
  }

  async #letGo(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    if (!opened) return;
    await Promise.all([opened.desk.close(), opened.rows.close()]);
    for (const companion of ['', '-wal', '-shm']) await remove(opened.store + companion);
  }

  #inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(run);
    this.#last = done.then(
      () => {},
      () => {},
    );
    return done;
  }

  #change(part: Partial<ForensicsState>): void {
    this.#state = { ...this.#state, ...part };
    this.#onChange(this.#state);
  }
}

function shown({ files, bytes, totalBytes, lines, notifications }: Progress): Partial<ForensicsState> {
  return { files, bytes, totalBytes, lines, notifications };
}

function notReady(phase: ForensicsState['phase']): string {
  return phase === 'reading' ? 'The log is still being read.' : 'No log is open.';
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => {});
}
