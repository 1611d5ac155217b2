import type { BeatSummary, ForensicsSummary } from '../../../shared/contract/forensics.ts';
import type { GroupBeat } from '../../../shared/forensics/beat.ts';
import type { BeatBreak } from '../../../shared/forensics/beat-causes.ts';
import type { Difference } from '../../../shared/forensics/compare.ts';
import type { LogReader } from '../../../shared/forensics/log-reader.ts';
import type { LogRecord, ReadSettings } from '../../../shared/forensics/log-record.ts';
import type { Clock } from '../ports/clock.ts';
import { BeatCollector } from './beat-collector.ts';
import { compareTimeline } from './compare-timeline.ts';
import { dateText, readSegments } from './read-segments.ts';
import { findSegments, type Segment } from './segments.ts';
import { Timeline } from './timeline.ts';
import { breakRow, rowOf } from './timeline-row.ts';
import type { Asks, ForensicsStart, FromWorker, Part } from './worker-messages.ts';

/** More notifications than this are counted, but have no row: their times are kept in memory, and a row takes some 1.5 KB on disk. */
const mostRows = 2_000_000;

export interface DeskPorts {
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly post: (message: FromWorker) => void;
  /** Runs it when messages have been heard. */
  readonly nextTurn: (run: () => void) => void;
}

/** Reads a log into a timeline, and answers what is asked of it. One for each log; it lives in a thread of its own. */
export class LogDesk {
  readonly #ports: DeskPorts;
  readonly #settings: ReadSettings;
  readonly #timeline: Timeline;
  readonly #collector = new BeatCollector();
  #segments: readonly Segment[] = [];
  #reader: LogReader | null = null;
  #rows = 0;
  #notKept = 0;
  #isCut = false;
  #isUndated = false;
  #beats: readonly (GroupBeat & { readonly changes: number })[] = [];
  #breaks: readonly BeatBreak[] = [];
  #differences: readonly Difference[] = [];

  constructor({ store, settings }: ForensicsStart, ports: DeskPorts) {
    this.#ports = ports;
    this.#settings = settings;
    this.#timeline = new Timeline(store);
  }

  /**
   * Reads the files, and tells how far it is.
   * @throws Error when one of them cannot be read
   */
  async read(files: readonly string[]): Promise<void> {
    this.#segments = await findSegments(files, this.#settings);
    const names = this.#segments.map(({ name }) => name);
    const { reader, progress } = await readSegments(this.#segments, this.#settings, {
      clock: this.#ports.clock,
      onRecord: (record) => this.#take(record, names),
      onProgress: (made) => this.#ports.post({ kind: 'progress', progress: made }),
      isOver: () => this.#isCut || this.#isUndated,
    });
    this.#reader = reader;
    if (this.#isUndated) {
      const proposed = dateText(this.#segments[0]?.changedAt ?? 0);
      return this.#ports.post({ kind: 'needs-date', progress, proposed });
    }
    this.#judgeBeats(reader);
    this.#timeline.write();
    this.#ports.post({ kind: 'ready', progress, isCut: this.#isCut });
    this.#index();
  }

  cancel(): void {
    this.#isCut = true;
  }

  summary(): ForensicsSummary {
    const counts = this.#read().counts;
    return {
      files: this.#segments.map(({ path }) => path),
      settings: this.#settings,
      counts,
      notKept: this.#notKept,
      campaignGroups: this.#beats.length,
      missing: sumOf(this.#breaks),
      breaks: this.#breaks.length,
    };
  }

  beats({ after, limit }: Asks['beats']['with']): Asks['beats']['answer'] {
    const part = partOf(this.#beats, { after, limit });
    const beats = part.items.map(({ breaks, ...beat }): BeatSummary => {
      return { ...beat, missing: sumOf(breaks), breaks: breaks.length };
    });
    return { beats, more: part.more };
  }

  breaks({ campaignGroup, ...part }: Asks['breaks']['with']): Asks['breaks']['answer'] {
    const own = this.#breaks.filter((found) => campaignGroup === undefined || found.campaignGroup === campaignGroup);
    const { items, more } = partOf(own, part);
    return { breaks: items, more };
  }

  /** @throws NotComparable with a sentence */
  async compare(asked: Asks['compare']['with']): Promise<Asks['compare']['answer']> {
    this.#read();
    const { totals, differences } = await compareTimeline(this.#timeline, asked);
    this.#differences = differences;
    this.#index();
    return totals;
  }

  differences({ kinds, ...part }: Asks['differences']['with']): Asks['differences']['answer'] {
    const wanted = this.#differences.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
    const { items, more } = partOf(wanted, part);
    return { differences: items, more };
  }

  #read(): LogReader {
    if (!this.#reader) throw new Error('The log is still being read.');
    return this.#reader;
  }

  #take(record: LogRecord, names: readonly string[]): void {
    if (record.dated === 'unknown') this.#isUndated = true;
    if (this.#isUndated) return;
    if (this.#rows >= mostRows) {
      if (record.kind === 'notification') this.#notKept += 1;
      return;
    }
    this.#rows += 1;
    this.#collector.take(record);
    this.#timeline.put(rowOf(record, names));
  }

  /** Where a log has nothing but our own lines, that it is silent between them says nothing. */
  #judgeBeats(reader: LogReader): void {
    this.#beats = this.#collector.analyse(reader.counts.foreign > 0 ? reader.silences : []);
    this.#breaks = this.#beats.flatMap(({ breaks }) => breaks).sort((one, other) => one.seq - other.seq);
    for (const found of this.#breaks) this.#timeline.put(breakRow(found));
  }

  /** Full text is found without the index as well, only slower: it is made when nothing else is to do. */
  #index(): void {
    if (this.#timeline.index()) this.#ports.nextTurn(() => this.#index());
  }
}

function sumOf(breaks: readonly BeatBreak[]): number {
  return breaks.reduce((sum, { missing }) => sum + missing, 0);
}

function partOf<Item>(items: readonly Item[], { after, limit }: Part) {
  return { items: items.slice(after, after + limit), more: items.length > after + limit };
}
