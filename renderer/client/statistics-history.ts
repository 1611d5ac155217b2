import type { LogEntry } from '../../shared/contract/log.ts';
import type { GroupView, StatisticsView } from '../../shared/contract/state.ts';
import { GroupState } from '../../shared/domain/enumerations.ts';
import { listStatisticNames, type StatisticName, statisticNames } from '../../shared/domain/statistics.ts';
import { SampleRing } from './sample-ring.ts';

/** A statistic of a Campaign Group, or with `callingList` of one of its lists. */
export interface StatisticKey {
  readonly name: StatisticName;
  readonly callingList?: string | undefined;
}

/** A notification that was handed to a connection. */
export interface SentMark {
  readonly seq: number;
  readonly at: number;
  readonly isChange: boolean;
}

interface GroupHistory {
  ring: SampleRing;
  /** Column names of the ring; other lists make another history. */
  readonly columns: readonly string[];
  /** Number, time, and 1 for a change of each notification: as objects they would take several times the room. */
  marks: SampleRing;
}

const samplesPerGroup = 300;
const marksPerGroup = 200;
/** All Campaign Groups together keep no more samples and marks than these. */
const samplesInAll = 600_000;
const marksInAll = 200_000;

/**
 * What the statistics of each Campaign Group have been, as far as this window has seen it: bounded for each group and in all. It is
 * kept apart from the store, since it grows with every tick and only an open inspector looks at it.
 */
export class StatisticsHistory {
  readonly #byDbid = new Map<string, GroupHistory>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes what has changed from one state's Campaign Groups to the next, at the console's time `now`. */
  takeState(
    before: Readonly<Record<string, GroupView>> | null,
    after: Readonly<Record<string, GroupView>>,
    now: number,
  ): void {
    if (before === after) return;
    let isChanged = false;
    const ids = Object.keys(after);
    const capacity = Math.max(30, Math.min(samplesPerGroup, Math.floor(samplesInAll / Math.max(1, ids.length))));
    for (const dbid of ids) {
      const view = after[dbid];
      const old = before?.[dbid];
      if (view === undefined || view.statistics === old?.statistics) continue;
      // Counters start at load: what was before belongs to another run.
      const isLoadedAnew =
        old?.condition.state === GroupState.notLoaded && view.condition.state !== GroupState.notLoaded;
      this.#add(dbid, view.statistics, now, capacity, isLoadedAnew);
      isChanged = true;
    }
    for (const dbid of this.#byDbid.keys()) if (after[dbid] === undefined) this.#byDbid.delete(dbid);
    if (isChanged) this.#tell();
  }

  /** Marks the notifications among these rows that have left. */
  takeLog(entries: readonly LogEntry[]): void {
    let isChanged = false;
    const most = Math.max(10, Math.min(marksPerGroup, Math.floor(marksInAll / Math.max(1, this.#byDbid.size))));
    for (const entry of entries) {
      if (entry.kind !== 'notification' || entry.loggedAt === null) continue;
      const history = this.#byDbid.get(entry.dbid);
      if (!history || history.marks.has(0, entry.seq)) continue;
      if (history.marks.capacity !== most) history.marks = history.marks.resized(most);
      history.marks.push([entry.seq, entry.at, entry.id === 81000 ? 1 : 0]);
      isChanged = true;
    }
    if (isChanged) this.#tell();
  }

  /** Times and values of one statistic, oldest first; NaN stands for null. */
  series(dbid: string, key: StatisticKey): { readonly times: readonly number[]; readonly values: readonly number[] } {
    const history = this.#byDbid.get(dbid);
    const column = history?.columns.indexOf(columnOf(key)) ?? -1;
    if (!history || column < 0) return { times: [], values: [] };
    return { times: history.ring.column(0), values: history.ring.column(column + 1) };
  }

  marks(dbid: string): readonly SentMark[] {
    const marks = this.#byDbid.get(dbid)?.marks;
    if (marks === undefined) return [];
    const [times, changes] = [marks.column(1), marks.column(2)];
    return marks
      .column(0)
      .map((seq, index) => ({ seq, at: times[index] ?? Number.NaN, isChange: changes[index] === 1 }));
  }

  #add(dbid: string, statistics: StatisticsView, now: number, capacity: number, isNew: boolean): void {
    const columns = columnsOf(statistics);
    let history = this.#byDbid.get(dbid);
    if (!history || isNew || history.columns.join() !== columns.join())
      history = {
        ring: new SampleRing(columns.length + 1, capacity),
        columns,
        marks: new SampleRing(3, marksPerGroup),
      };
    this.#byDbid.set(dbid, history);
    if (history.ring.capacity !== capacity) history.ring = history.ring.resized(capacity);
    // Where the clock was set back, what came after is no longer so.
    while (history.ring.last(0) >= now) history.ring.drop();
    history.ring.push([now, ...valuesOf(statistics)]);
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function columnsOf({ lists }: StatisticsView): string[] {
  const ofLists = Object.keys(lists).flatMap((callingList) =>
    listStatisticNames.map((name) => columnOf({ name, callingList })),
  );
  return [...statisticNames, ...ofLists];
}

function valuesOf({ group, lists }: StatisticsView): number[] {
  const ofLists = Object.values(lists).flatMap((list) => listStatisticNames.map((name) => list[name]));
  return [...statisticNames.map((name) => group[name]), ...ofLists].map((value) => value ?? Number.NaN);
}

function columnOf({ name, callingList }: StatisticKey): string {
  return callingList === undefined ? name : `${callingList} ${name}`;
}
