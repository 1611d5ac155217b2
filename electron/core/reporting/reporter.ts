import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { Beat as BeatView, SendingState } from '../../../shared/contract/state.ts';
import { Actor, isReportedPeriodically, ReportedAction } from '../../../shared/domain/enumerations.ts';
import type { Report } from '../../../shared/domain/transition.ts';
import { notificationBody } from '../../../shared/reporting/notification-body.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import type { DropReason } from '../../../shared/reporting/outcome.ts';
import { TraceId } from '../../../shared/reporting/trace-line.ts';
import { counted } from '../counted.ts';
import type { Group } from '../groups/group.ts';
import type { Journal } from '../journal/journal.ts';
import type { Clock } from '../ports/clock.ts';
import type { WorkspaceDocument } from '../workspace/document.ts';
import { Beat } from './beat.ts';
import { type Notification, type Target, targetOf } from './notification.ts';
import type { Notifier } from './notifier.ts';
import type { Recorder } from './recorder.ts';

export interface ReporterPorts {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly recorder: Recorder;
  readonly notifier: Notifier;
  readonly document: WorkspaceDocument;
  readonly groups: () => Iterable<Group>;
  readonly group: (dbid: string) => Group | undefined;
  readonly emit: (event: DomainEvent) => void;
}

/** Where one Campaign Group is reported to, and how often; null where it is not reported at all. */
interface Reporting {
  readonly target: Target;
  readonly intervalMs: number;
}

/** Turns what happens to Campaign Groups into notifications, as the options and the hold on sending say. */
export class Reporter {
  readonly #ports: ReporterPorts;
  readonly #beat: Beat;
  readonly #reporting = new Map<string, Reporting | null>();
  readonly #beatViews = new Map<string, BeatView>();
  #heldBy: SendingState['reason'] = null;

  constructor(ports: ReporterPorts) {
    this.#ports = ports;
    this.#beat = new Beat(ports.clock, {
      due: (dbid) => this.#reportPeriodically(dbid),
      stalled: (lateMs, missed) =>
        ports.recorder.note(
          'warning',
          `The machine slept or stalled for ${(lateMs / 1000).toFixed(1)} s; ${counted(missed, 'periodic notification')} not sent.`,
        ),
      wallClockMoved: (byMs) => {
        ports.recorder.note('warning', `The clock moved by ${(byMs / 1000).toFixed(1)} s: sleep, or the time was set.`);
        this.refreshAll();
      },
    });
  }

  get held(): boolean {
    return this.#heldBy !== null;
  }

  get sending(): SendingState {
    return { held: this.held, reason: this.#heldBy };
  }

  /** One change notification; nothing where reporting is off or has no URI. */
  report(group: Group, report: Report, actor: Actor): void {
    const notification = this.#notification(group, TraceId.change, report, actor);
    if (!notification) return;
    if (this.held) this.#ports.recorder.neverQueued(notification, 'dropped', 'held');
    else this.#ports.notifier.send(notification);
  }

  /** Holds all sending: what waits is dropped, the beat stops. Returns how many were dropped. */
  hold(reason: 'restored' | 'operator'): number {
    this.#heldBy = reason;
    const dropped = this.dropAll('held');
    this.refreshAll();
    return dropped;
  }

  resume(): void {
    this.#heldBy = null;
    this.refreshAll();
  }

  /** The options have changed: they count at once. Returns how many waiting notifications were dropped by it. */
  optionsChanged(): number {
    this.#reporting.clear();
    const { notifier, document } = this.#ports;
    notifier.configure(document.connectionSettings());
    const off = notifier.drop((waiting) => this.#of(waiting.dbid) === null, 'switched-off');
    const moved = notifier.drop((waiting) => this.#of(waiting.dbid)?.target.uri !== waiting.target.uri, 'uri-changed');
    this.refreshAll();
    notifier.retain(new Set([...this.#reporting.values()].flatMap((one) => (one ? [one.target.origin] : []))));
    return off + moved;
  }

  /** Drops everything that waits. Returns how many. */
  dropAll(reason: DropReason): number {
    return this.#ports.notifier.drop(() => true, reason);
  }

  /** Drops what waits of Campaign Groups that were deleted. */
  dropDeleted(dbids: ReadonlySet<string>): number {
    return this.#ports.notifier.drop((waiting) => dbids.has(waiting.dbid), 'group-deleted');
  }

  /** A Campaign Group is no more, or has another configuration. */
  forget(dbid: string): void {
    this.#reporting.delete(dbid);
    this.#beatViews.delete(dbid);
    this.#beat.remove(dbid);
  }

  /** Puts a Campaign Group on the beat or takes it off, as its state, the options and the hold say. */
  refresh(group: Group): void {
    const { dbid, condition } = group;
    const reporting = this.#of(dbid);
    const beats = reporting && reporting.intervalMs > 0 && !this.held && isReportedPeriodically(condition.state);
    if (!beats) {
      this.#beat.remove(dbid);
      this.#showBeat(dbid, null);
      return;
    }
    const { clock } = this.#ports;
    const due = this.#beat.set(dbid, reporting.intervalMs);
    const anchor = Math.round(clock.now() + due - clock.monotonic());
    this.#showBeat(dbid, { anchor, intervalMs: reporting.intervalMs });
  }

  refreshAll(): void {
    for (const group of this.#ports.groups()) this.refresh(group);
  }

  beatOf(dbid: string): BeatView | null {
    return this.#beatViews.get(dbid) ?? null;
  }

  /** Stops the beat; nothing periodic is sent any more. */
  stop(): void {
    this.#beat.clear();
  }

  #showBeat(dbid: string, beat: BeatView | null): void {
    const shown = this.#beatViews.get(dbid) ?? null;
    if (samePhase(shown, beat)) return;
    if (beat) this.#beatViews.set(dbid, beat);
    else this.#beatViews.delete(dbid);
    this.#ports.emit({ type: 'group.beat', dbid, beat });
  }

  #reportPeriodically(dbid: string): void {
    const { notifier, recorder } = this.#ports;
    const group = this.#ports.group(dbid);
    if (!group) return;
    const report: Report = { action: ReportedAction.none, condition: group.condition };
    const notification = this.#notification(group, TraceId.periodic, report, Actor.unknown);
    if (!notification) return;
    if (notifier.hasUnfinished(dbid)) recorder.neverQueued(notification, 'skipped', 'predecessor-unfinished');
    else notifier.send(notification);
  }

  #notification(group: Group, id: TraceId, report: Report, actor: Actor): Notification | null {
    const reporting = this.#of(group.dbid);
    if (!reporting) return null;
    const { clock, journal, document } = this.#ports;
    const at = clock.now();
    const body = notificationBody(document.wireProfile, { ...group.facts(report, actor, at), tenant: document.tenant });
    const { target } = reporting;
    const { dbid, name: campaignGroup } = group;
    return { seq: journal.nextSeq(), id, dbid, campaignGroup, at, action: report.action, actor, body, target };
  }

  #of(dbid: string): Reporting | null {
    const known = this.#reporting.get(dbid);
    if (known !== undefined) return known;
    const options = effectiveOptions(this.#ports.document.options, this.#ports.group(dbid)?.configuration.options);
    const uri = options['campaigngroup-states-uri'].value;
    const reporting =
      options['send-campaigngroup-states'].value && uri !== ''
        ? { target: targetOf(uri), intervalMs: options['campaigngroup-states-interval'].value * 1000 }
        : null;
    this.#reporting.set(dbid, reporting);
    return reporting;
  }
}

/** Whether two beats are due at the same times, give or take the rounding of the two clocks. */
function samePhase(one: BeatView | null, other: BeatView | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.intervalMs !== other.intervalMs) return false;
  const apart = Math.abs(one.anchor - other.anchor) % one.intervalMs;
  return Math.min(apart, one.intervalMs - apart) <= 50;
}
