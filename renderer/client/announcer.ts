import type { LogBatch, LogEntry, NotificationEntry } from '../../shared/contract/log.ts';
import { isReportedPeriodically } from '../../shared/domain/enumerations.ts';
import { t } from '../../shared/strings/t.ts';
import { type AnnouncementChoice, announce } from './announcements.ts';
import { FailureSeries } from './failure-series.ts';
import { paced } from './pace.ts';
import { TrafficSummary } from './traffic-summary.ts';
import type { WindowStore } from './window-state.ts';

/** Of what happens by itself, no more than one sentence is said in so many ms. */
export const announcementPauseMs = 5_000;
/** No more than so many notifications are named in one sentence. */
const mostNamed = 3;

/**
 * Tells assistive technology what happens by itself, as much of it as the person wants: the edges of failure, with a summary
 * of the traffic or with each notification by name. While the log is not followed, nothing at all is said. Once it is followed
 * again, a failure that still lasts, or the end of one that was said, is told; what else was missed is not.
 */
export class Announcer {
  readonly #store: WindowStore;
  readonly #series = new FailureSeries();
  readonly #summary = new TrafficSummary();
  /** By DBID, the newest row whose outcome is known: rows come again when a receipt or a mark is added. */
  readonly #known = new Map<string, number>();
  readonly #named: string[] = [];
  #unnamed = 0;
  /** Rows up to this one were there before the window. */
  #floor = 0;
  readonly #ask = paced(() => this.#speak(), announcementPauseMs);

  constructor(store: WindowStore) {
    this.#store = store;
  }

  /** What is held now is not news. */
  begin(entries: readonly LogEntry[]): void {
    for (const entry of entries) if (isSettled(entry)) this.#floor = Math.max(this.#floor, entry.seq);
  }

  /** Rows of the log are new or have changed. */
  takeLog({ entries }: LogBatch): void {
    const { engine } = this.#store.getState();
    // What is no longer reported can neither recover nor keep the next failure from being the first.
    this.#series.keep((dbid) => {
      const view = engine?.groups.byId[dbid];
      return view !== undefined && isReportedPeriodically(view.condition.state);
    });
    for (const entry of entries) if (this.#isNews(entry)) this.#take(entry);
    this.#askIfAny();
  }

  /** Traffic has changed, or how much of it is to be said. */
  takeTraffic(): void {
    const { engine } = this.#store.getState();
    if (engine === null) return;
    this.#summary.take(engine.traffic, this.#choice() === 'summary');
    this.#askIfAny();
  }

  #isNews(entry: LogEntry): entry is NotificationEntry {
    if (!isSettled(entry) || entry.seq <= Math.max(this.#floor, this.#known.get(entry.dbid) ?? 0)) return false;
    this.#known.set(entry.dbid, entry.seq);
    return true;
  }

  #take(entry: NotificationEntry): void {
    this.#series.take(entry);
    if (this.#choice() !== 'all') return;
    if (this.#named.length === mostNamed) this.#unnamed += 1;
    else this.#named.push(t('announcements.named', namedBy(entry)));
  }

  /** What is to be said now: nothing while the log is not followed. */
  #choice(): AnnouncementChoice {
    const { announcements, log } = this.#store.getState();
    return log.following ? announcements : 'off';
  }

  #askIfAny(): void {
    const isWanted = this.#choice() !== 'off' && this.#series.hasEdge();
    if (isWanted || this.#named.length > 0 || this.#summary.sentence() !== '') this.#ask();
  }

  #speak(): void {
    const choice = this.#choice();
    const edge = choice === 'off' ? '' : this.#series.sayEdge();
    const rest = choice === 'summary' ? this.#summary.sentence() : choice === 'all' ? this.#names() : '';
    this.#summary.told();
    this.#named.length = 0;
    this.#unnamed = 0;
    const text = [edge, rest].filter((part) => part !== '').join(' ');
    if (text !== '') announce(this.#store, text);
  }

  #names(): string {
    if (this.#named.length === 0) return '';
    return t('announcements.names', { names: this.#named.join('; '), more: this.#unnamed });
  }
}

function namedBy({ campaignGroup, id, outcome }: NotificationEntry) {
  return { campaignGroup, id: String(id), outcome: t(`announcements.outcomes.${outcome}`) };
}

function isSettled(entry: LogEntry): entry is NotificationEntry {
  return entry.kind === 'notification' && entry.outcome !== 'waiting' && entry.outcome !== 'sending';
}
