import type { LogEntry, NotificationEntry } from '../../shared/contract/log.ts';
import { isBeyondOcs } from '../../shared/reporting/cause.ts';
import type { Rows } from './log-rows.ts';

/** A run of periodic notifications in one row. Open, its rows stand below it. */
export interface FoldRow {
  readonly kind: 'fold';
  /** Of its first row. */
  readonly seq: number;
  readonly rows: readonly NotificationEntry[];
  readonly isOpen: boolean;
}

/** What the grid shows: rows of the log, and runs of them. */
export type ShownRow = LogEntry | FoldRow;

export interface FoldChoice {
  /** Rows that have to be seen: inspected or selected. */
  readonly kept: ReadonlySet<number>;
  /** A run with any of these rows is open. */
  readonly unfolded: ReadonlySet<number>;
}

const shortestRun = 2;

/**
 * The rows with every run of uneventful periodic notifications in one. What has failed, was rejected or lost, reached nobody,
 * had problems, was touched by a fault, or bears a mark is never in a run.
 */
export function foldRows(rows: Rows, choice: FoldChoice): readonly ShownRow[] {
  const shown: ShownRow[] = [];
  let run: NotificationEntry[] = [];
  const end = () => {
    pushRun(shown, run, choice);
    run = [];
  };
  for (const row of rows) {
    if (isUneventful(row)) run.push(row);
    else {
      end();
      shown.push(row);
    }
  }
  end();
  return shown;
}

/** The rows of the log that a shown row stands for. */
export function rowsOf(row: ShownRow): Rows {
  return row.kind === 'fold' ? row.rows : [row];
}

export function keyOf(row: ShownRow): string {
  return row.kind === 'fold' ? `fold ${row.seq}` : String(row.seq);
}

function pushRun(shown: ShownRow[], run: readonly NotificationEntry[], { kept, unfolded }: FoldChoice): void {
  if (run.length < shortestRun) return void shown.push(...run);
  if (unfolded.size > 0 && run.some(({ seq }) => unfolded.has(seq))) {
    shown.push(foldOf(run, true), ...run);
    return;
  }
  let piece: NotificationEntry[] = [];
  for (const row of run) {
    if (!kept.has(row.seq)) {
      piece.push(row);
      continue;
    }
    pushPiece(shown, piece);
    shown.push(row);
    piece = [];
  }
  pushPiece(shown, piece);
}

function pushPiece(shown: ShownRow[], piece: readonly NotificationEntry[]): void {
  if (piece.length < shortestRun) shown.push(...piece);
  else shown.push(foldOf(piece, false));
}

/**
 * Runs by their first row. A run holds the rows that later ones begin with: were they held by those, a single old row that somebody keeps
 * would keep every row since.
 */
const known = new WeakMap<NotificationEntry, WeakRef<FoldRow>>();

/** The same object for the same run: what has not changed is not drawn anew. */
function foldOf(rows: readonly NotificationEntry[], isOpen: boolean): FoldRow {
  const [first] = rows;
  if (first === undefined) throw new Error('A run has rows.');
  const before = known.get(first)?.deref();
  if (before?.isOpen === isOpen && isSame(before.rows, rows)) return before;
  const fold: FoldRow = { kind: 'fold', seq: first.seq, rows, isOpen };
  known.set(first, new WeakRef(fold));
  return fold;
}

function isSame(one: readonly NotificationEntry[], other: readonly NotificationEntry[]): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index]);
}

function isUneventful(row: LogEntry): row is NotificationEntry {
  if (row.kind === 'note' || row.id !== 81001 || row.mark !== null || row.fault !== null) return false;
  if (row.outcome === 'rejected' || row.outcome === 'failed' || row.outcome === 'lost') return false;
  if (isBeyondOcs(row.cause)) return false;
  if (row.receipt.kind === 'got') return row.receipt.verdict === 'understood';
  return row.receipt.kind !== 'nothing' || row.outcome !== 'accepted';
}
