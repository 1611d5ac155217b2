import { isOpen, type JournalRow } from '../../electron/core/journal/journal-row.ts';
import type { NotificationDetail } from '../../shared/contract/log.ts';
import type { Traffic } from '../../shared/contract/state.ts';
import { keyOf } from './key-of.ts';
import type { Answer, Got } from './messages.ts';

type Ended = Exclude<NotificationDetail['outcome'], 'waiting' | 'sending'>;

interface Row {
  readonly seq: number;
  readonly outcome: Ended;
}

const complete: Readonly<Partial<Record<Ended, readonly Answer[]>>> = { accepted: [200, 'slow'], rejected: [503] };
const faultsKept = 20;

/**
 * Compares what the receiver has got with what the journal says was sent, request by request and as they come, so that a
 * run of days fits into memory: what agrees is forgotten.
 */
export class Ledger {
  readonly #got = new Map<string, Answer>();
  readonly #sent = new Map<string, Row>();
  readonly #counts: Record<Ended, number> = { accepted: 0, rejected: 0, failed: 0, lost: 0, dropped: 0, skipped: 0 };
  readonly #faults: string[] = [];
  #faultCount = 0;
  #newest = 0;
  #received = 0;

  /** The number of the newest row that was entered. */
  get newest(): number {
    return this.#newest;
  }

  get rows(): number {
    return Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
  }

  /** How many requests the receiver has got whole. */
  get received(): number {
    return this.#received;
  }

  /** Enters the next rows of the journal, as far as every one has its outcome. Returns whether all of them had. */
  enterRows(rows: readonly JournalRow[]): boolean {
    for (const row of rows) {
      if (isOpen(row)) return false;
      if (row.seq !== this.#newest + 1) this.#fault(`after row ${this.#newest} of the journal comes row ${row.seq}`);
      this.#newest = row.seq;
      if (row.kind === 'notification') this.#enterRow(row, row.outcome as Ended);
    }
    return true;
  }

  enterGot(got: readonly Got[]): void {
    for (const { key, answer } of got) {
      this.#received += 1;
      const row = this.#sent.get(key);
      if (row) this.#match(key, row, answer);
      else if (this.#got.has(key)) this.#fault(`the receiver has got ${key} twice`);
      else this.#got.set(key, answer);
    }
  }

  /** What does not agree, once both have told everything and the console has been closed with these counts. */
  faults(traffic: Traffic): readonly string[] {
    const faults = [...this.#faults];
    for (const [key, answer] of this.#got) faults.push(`no row says that ${key} was sent, which got ${answer}`);
    for (const [key, { seq, outcome }] of this.#sent)
      if (outcome !== 'failed') faults.push(`row ${seq} is ${outcome}, and the receiver has never got it (${key})`);
    for (const [outcome, count] of Object.entries(this.#counts))
      if (traffic[outcome as Ended] !== count)
        faults.push(`${count} rows are ${outcome}, and ${traffic[outcome as Ended]} were counted`);
    const { sent, accepted, rejected, failed, waiting, onWire } = traffic;
    if (sent !== accepted + rejected + failed)
      faults.push(`${sent} were sent, and ${accepted + rejected + failed} ended`);
    if (waiting + onWire > 0) faults.push(`${waiting} still wait, ${onWire} are still on the wire`);
    const more = this.#faultCount - this.#faults.length + Math.max(0, faults.length - faultsKept);
    return more > 0 ? [...faults.slice(0, faultsKept), `and ${more} more`] : faults;
  }

  #enterRow(row: NotificationDetail, outcome: Ended): void {
    this.#counts[outcome] += 1;
    const wasSent = row.connection !== null;
    if (!wasSent && complete[outcome]) this.#fault(`row ${row.seq} is ${outcome} without a connection`);
    if (wasSent && !complete[outcome] && outcome !== 'failed')
      this.#fault(`row ${row.seq} is ${outcome}, and had a connection`);
    if (row.connection === null) return;
    const key = keyOf(row.connection, row.body);
    const answer = this.#got.get(key);
    if (answer === undefined) this.#sent.set(key, { seq: row.seq, outcome });
    else this.#match(key, { seq: row.seq, outcome }, answer);
  }

  /** A complete answer is what the receiver gave; what has failed may have been lost at any point of its way. */
  #match(key: string, { seq, outcome }: Row, answer: Answer): void {
    this.#got.delete(key);
    this.#sent.delete(key);
    const fitting = complete[outcome];
    if (fitting && !fitting.includes(answer)) this.#fault(`row ${seq} is ${outcome}, and the receiver did ${answer}`);
  }

  #fault(text: string): void {
    this.#faultCount += 1;
    if (this.#faults.length < faultsKept) this.#faults.push(text);
  }
}
