import type { DateSource } from './log-calendar.ts';
import type { Doubt, DoubtKind, LinePlace, LogRecord, ReadCounts } from './log-record.ts';
import type { LogTimeFormat } from './log-time.ts';

const examplesKept = 5;
const exampleLength = 200;

/** Counts what a reader meets. */
export class Counter {
  readonly #counts = { lines: 0, changes: 0, periodic: 0, foreign: 0, untimed: 0, undated: 0, bodies: 0 };
  readonly #formats: Partial<Record<LogTimeFormat, number>> = {};
  readonly #dated: Partial<Record<DateSource, number>> = {};
  readonly #doubts: Record<DoubtKind, { count: number; examples: Doubt['examples'][number][] }> = {
    'other-words': { count: 0, examples: [] },
    'no-time': { count: 0, examples: [] },
    cut: { count: 0, examples: [] },
    'not-utf8': { count: 0, examples: [] },
    nul: { count: 0, examples: [] },
  };

  line(): void {
    this.#counts.lines += 1;
  }

  foreign(): void {
    this.#counts.foreign += 1;
  }

  untimed(): void {
    this.#counts.untimed += 1;
  }

  format(format: LogTimeFormat): void {
    this.#formats[format] = (this.#formats[format] ?? 0) + 1;
  }

  record(record: LogRecord): void {
    this.#dated[record.dated] = (this.#dated[record.dated] ?? 0) + 1;
    if (record.dated === 'unknown') this.#counts.undated += 1;
    if (record.kind !== 'notification') return;
    if (record.id === 81001) this.#counts.periodic += 1;
    else this.#counts.changes += 1;
    if (record.body !== null) this.#counts.bodies += 1;
  }

  doubt(kind: DoubtKind, { segment, line }: LinePlace, text: string): void {
    const doubt = this.#doubts[kind];
    doubt.count += 1;
    if (doubt.examples.length < examplesKept)
      doubt.examples.push({ segment, line, text: text.slice(0, exampleLength).replace(/\p{Cc}/gu, ' ') });
  }

  counts(rest: Pick<ReadCounts, 'offset' | 'host' | 'application' | 'firstAt' | 'lastAt'>): ReadCounts {
    const { changes, periodic } = this.#counts;
    return structuredOf({
      ...this.#counts,
      notifications: changes + periodic,
      formats: this.#formats,
      dated: this.#dated,
      doubts: this.#doubts,
      ...rest,
    });
  }
}

/** A copy that does not change any more. */
function structuredOf(counts: ReadCounts): ReadCounts {
  return JSON.parse(JSON.stringify(counts)) as ReadCounts;
}
