import type { Belief } from '../receiver/belief.ts';
import type { OptionSettings } from '../reporting/options.ts';
import { withRun, withStep } from '../scenario/scenario-state.ts';
import type { DomainEvent, NotificationMoved } from './events.ts';
import type { ConsoleState, FailureSeries, GroupView, Traffic } from './state.ts';

/**
 * The state after `events`, in order. Pure: `state` is left as it was, and what no event touched stays the same object.
 * An event for a group that is gone, or of a type that is not known, changes nothing.
 */
export function reduce(state: ConsoleState, events: readonly DomainEvent[]): ConsoleState {
  const fold = new StateFold(state);
  fold.add(events);
  return fold.take();
}

/**
 * Folds events into a state, batch by batch. The state itself, its counters, groups with their table and order, and beliefs are
 * copied when they are first touched after it was last given away, and changed in place from then on: so events cost little, however
 * many groups there are.
 */
export class StateFold {
  #draft: Draft;

  /** @param state is left as it was */
  constructor(state: ConsoleState) {
    this.#draft = draftOf(state);
  }

  add(events: readonly DomainEvent[]): void {
    for (const event of events) apply(this.#draft, event);
  }

  /** How many Campaign Groups there are. */
  get groups(): number {
    return this.#draft.state.groups.ids.length;
  }

  /** The state with every event so far in it; it is never changed again. */
  take(): ConsoleState {
    const { state } = this.#draft;
    this.#draft = draftOf(state);
    return state;
  }
}

/** Every other field is the fold's own copy of a part of the state, once there is one. */
interface Draft {
  state: ConsoleState;
  /** `state` is the fold's own. */
  isOwn: boolean;
  byId: Record<string, GroupView> | null;
  /** The DBIDs of those in `byId` that are its own as well. */
  readonly ownViews: Set<string>;
  ids: string[] | null;
  traffic: Writable<Traffic> | null;
  beliefs: Record<string, Belief> | null;
}

function draftOf(state: ConsoleState): Draft {
  return { state, isOwn: false, byId: null, ownViews: new Set(), ids: null, traffic: null, beliefs: null };
}

type Writable<Part> = { -readonly [Name in keyof Part]: Part[Name] };

function apply(draft: Draft, event: DomainEvent): void {
  switch (event.type) {
    case 'workspace.opened':
      draft.byId = null;
      draft.ownViews.clear();
      draft.ids = null;
      set(draft, { workspace: event.workspace, options: event.options, groups: event.groups, failing: null });
      return;
    case 'workspace.described':
      return set(draft, { workspace: event.workspace });
    case 'history.changed':
      return set(draft, { history: event.history });
    case 'recent.changed':
      return set(draft, { recent: event.recent });
    case 'options.changed':
      return set(draft, { options: event.options, failing: failingAt(draft.state, event.options) });
    case 'group.put':
      return put(draft, [event.view]);
    case 'groups.put':
      return put(draft, event.views);
    case 'group.removed':
      return remove(draft, [event.dbid]);
    case 'groups.removed':
      return remove(draft, event.dbids);
    case 'groups.ordered':
      return order(draft, event.ids);
    case 'group.configured':
      return patch(draft, event.dbid, { configuration: event.configuration });
    case 'group.moved':
      return patch(draft, event.dbid, { condition: event.condition, transitionEndsAt: event.transitionEndsAt });
    case 'group.beat':
      return patch(draft, event.dbid, { beat: event.beat });
    case 'group.statistics':
      return patch(draft, event.dbid, { statistics: event.statistics });
    case 'group.control':
      return patch(draft, event.dbid, { control: event.control });
    case 'group.next-action':
      return patch(draft, event.dbid, { nextAction: event.nextAction });
    case 'schedules.changed':
      return set(draft, { schedules: event.schedules });
    case 'missed.changed':
      return set(draft, { missed: event.missed });
    case 'clock.changed':
      return set(draft, { clock: event.clock });
    case 'notification.moved':
      return notificationMoved(draft, event);
    case 'sending.changed':
      return set(draft, { sending: event.sending });
    case 'receiver.changed':
      return set(draft, { receiver: event.receiver });
    case 'response-rules.changed':
      return set(draft, { responseRules: event.rules });
    case 'beliefs.changed':
      for (const belief of event.beliefs) ownBeliefs(draft)[belief.dbid] = belief;
      return;
    case 'beliefs.cleared':
      draft.beliefs = null;
      return set(draft, { beliefs: {} });
    case 'faults.changed':
      return set(draft, { faults: event.faults });
    case 'verdicts.changed':
      return set(draft, { verdicts: withEach(draft.state.verdicts, event.verdicts) });
    case 'verdicts.cleared':
      return set(draft, { verdicts: {} });
    case 'conformance.changed':
      return set(draft, { conformance: event.run });
    case 'journal.changed':
      return set(draft, { journal: event.journal });
    case 'scenario.recording':
      return set(draft, { scenario: { ...draft.state.scenario, recording: event.recording } });
    case 'scenario.run':
      return set(draft, { scenario: withRun(draft.state.scenario, event.run) });
    case 'scenario.stepped':
      return set(draft, { scenario: withStep(draft.state.scenario, event.result) });
    case 'health.changed':
      return set(draft, { health: event.health });
    case 'strain.changed':
      return set(draft, { strain: event.strain });
    case 'forensics.changed':
      return set(draft, { forensics: event.forensics });
  }
}

function set(draft: Draft, part: Partial<ConsoleState>): void {
  if (draft.isOwn) Object.assign(draft.state, part);
  else draft.state = { ...draft.state, ...part };
  draft.isOwn = true;
}

/** A table by DBID with these entries put in. */
function withEach<Entry extends { readonly dbid: string }>(
  table: Readonly<Record<string, Entry>>,
  entries: readonly Entry[],
): Readonly<Record<string, Entry>> {
  return { ...table, ...Object.fromEntries(entries.map((entry) => [entry.dbid, entry])) };
}

function ownTable(draft: Draft): Record<string, GroupView> {
  if (draft.byId === null) {
    draft.byId = { ...draft.state.groups.byId };
    set(draft, { groups: { ids: draft.state.groups.ids, byId: draft.byId } });
  }
  return draft.byId;
}

function ownBeliefs(draft: Draft): Record<string, Belief> {
  if (draft.beliefs === null) {
    draft.beliefs = { ...draft.state.beliefs };
    set(draft, { beliefs: draft.beliefs });
  }
  return draft.beliefs;
}

function ownIds(draft: Draft): string[] {
  if (draft.ids === null) {
    draft.ids = [...draft.state.groups.ids];
    set(draft, { groups: { ids: draft.ids, byId: draft.state.groups.byId } });
  }
  return draft.ids;
}

/** Own entries only: a DBID such as "constructor" names no group. */
function viewOf(draft: Draft, dbid: string): GroupView | undefined {
  const { byId } = draft.state.groups;
  return Object.hasOwn(byId, dbid) ? byId[dbid] : undefined;
}

function put(draft: Draft, views: readonly GroupView[]): void {
  for (const view of views) {
    const { dbid } = view.configuration;
    if (viewOf(draft, dbid) === undefined) ownIds(draft).push(dbid);
    ownTable(draft)[dbid] = view;
    draft.ownViews.delete(dbid);
  }
}

function remove(draft: Draft, dbids: readonly string[]): void {
  const gone = new Set(dbids.filter((dbid) => viewOf(draft, dbid) !== undefined));
  if (gone.size === 0) return;
  const table = ownTable(draft);
  for (const dbid of gone) {
    delete table[dbid];
    draft.ownViews.delete(dbid);
  }
  draft.ids = draft.state.groups.ids.filter((id) => !gone.has(id));
  set(draft, { groups: { ids: draft.ids, byId: table } });
}

/** Those that the event does not name stay at the end. */
function order(draft: Draft, wanted: readonly string[]): void {
  const named = new Set(wanted.filter((dbid) => viewOf(draft, dbid) !== undefined));
  draft.ids = [...named, ...draft.state.groups.ids.filter((dbid) => !named.has(dbid))];
  set(draft, { groups: { ids: draft.ids, byId: draft.state.groups.byId } });
}

function patch(draft: Draft, dbid: string, part: Partial<GroupView>): void {
  const view = viewOf(draft, dbid);
  if (view === undefined) return;
  if (draft.ownViews.has(dbid)) {
    Object.assign(view, part);
    return;
  }
  ownTable(draft)[dbid] = { ...view, ...part };
  draft.ownViews.add(dbid);
}

function notificationMoved(draft: Draft, event: NotificationMoved): void {
  countMove(ownTraffic(draft), event);
  const failing = afterOutcome(draft.state.failing, event);
  if (failing !== draft.state.failing) set(draft, { failing });
  const { seq, id, to, at, status, errorClass, latencyMs } = event;
  const last = viewOf(draft, event.dbid)?.last;
  if (last && last.seq > seq) return;
  patch(draft, event.dbid, { last: { seq, id, outcome: to, at, status, errorClass, latencyMs } });
}

function ownTraffic(draft: Draft): Writable<Traffic> {
  if (draft.traffic === null) {
    draft.traffic = { ...draft.state.traffic };
    set(draft, { traffic: draft.traffic });
  }
  return draft.traffic;
}

/** What was, while another target is set, says nothing of it. */
function failingAt({ failing, options }: ConsoleState, next: OptionSettings): FailureSeries | null {
  return options['campaigngroup-states-uri'] === next['campaigngroup-states-uri'] ? failing : null;
}

/** An accepted one ends the series; what never reached the wire does not belong to it. */
function afterOutcome(series: FailureSeries | null, event: NotificationMoved): FailureSeries | null {
  const { to, at, errorClass, status } = event;
  if (to === 'accepted') return null;
  if (to !== 'failed' && to !== 'rejected') return series;
  if (series === null) return { count: 1, since: at, errorClass, status, isMixed: false };
  const isSame = series.errorClass === errorClass && series.status === status;
  return { ...series, count: series.count + 1, errorClass, status, isMixed: series.isMixed || !isSame };
}

function countMove(counts: Writable<Traffic>, { from, to, isHandedOver }: NotificationMoved): void {
  if (isHandedOver) counts.sent += 1;
  if (from === 'waiting') counts.waiting -= 1;
  if (from === 'sending') counts.onWire -= 1;
  if (to === 'waiting') counts.waiting += 1;
  else if (to === 'sending') counts.onWire += 1;
  else counts[to] += 1;
}
