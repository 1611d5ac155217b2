import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { Beat as BeatView, SendingState } from '../../../shared/contract/state.ts';
import { Actor, isReportedPeriodically, ReportedAction } from '../../../shared/domain/enumerations.ts';
import type { Report } from '../../../shared/domain/transition.ts';
import type { BeliefQuestion } from '../../../shared/receiver/judge-belief.ts';
import type { Cause } from '../../../shared/reporting/cause.ts';
import { notificationBody } from '../../../shared/reporting/notification-body.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import type { DropReason } from '../../../shared/reporting/outcome.ts';
import { type NotReportedReason, whyNotReportedNow } from '../../../shared/reporting/report-now.ts';
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
import { type Afresh, doubleOf, redeliveryOf } from './sent-again.ts';
import { busyShare, StrainGauge } from './strain-gauge.ts';

export interface ReporterPorts {
  readonly clock: Clock;
  /** Real time, also when the core's clock is virtual. */
  readonly wire: Clock;
  readonly journal: Journal;
  readonly recorder: Recorder;
  readonly notifier: Notifier;
  readonly document: WorkspaceDocument;
  /** What the loss laboratory makes of a notification that is about to be queued. */
  readonly treat: (notification: Notification) => Notification;
  /** A notification is made that OCS would not send. */
  readonly beyondOcs: (seq: number, cause: Cause) => void;
  readonly groups: () => Iterable<Group>;
  readonly group: (dbid: string) => Group | undefined;
  readonly emit: (event: DomainEvent) => void;
}

/** Where one Campaign Group is reported to, and how often; null where it is not reported at all. */
interface Reporting {
  readonly target: Target;
  readonly intervalMs: number;
  /** Of its periodic notifications. */
  readonly interval: Cause;
}

/** Turns what happens to Campaign Groups into notifications, as the options and the hold on sending say. */
export class Reporter {
  readonly #ports: ReporterPorts;
  readonly #beat: Beat;
  readonly #strain: StrainGauge;
  readonly #reporting = new Map<string, Reporting | null>();
  /** One for all Campaign Groups that are reported alike. */
  readonly #alike = new Map<string, Reporting>();
  readonly #beatViews = new Map<string, BeatView>();
  #heldBy: SendingState['reason'] = null;

  constructor(ports: ReporterPorts) {
    this.#ports = ports;
    this.#strain = new StrainGauge({
      clock: ports.wire,
      busy: busyShare(),
      tell: (strain) => ports.emit({ type: 'strain.changed', strain }),
    });
    this.#beat = new Beat(ports.clock, {
      due: (dbid) => {
        const group = ports.group(dbid);
        if (group) this.#reportPeriodically(group, null);
      },
      turned: (lateMs) => this.#strain.turned(lateMs),
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
  report(group: Group, report: Report, actor: Actor, cause: Cause): void {
    const notification = this.#notification(group, TraceId.change, report, actor, cause);
    if (!notification) return;
    if (this.held) this.#ports.recorder.neverQueued(notification, 'dropped', 'held');
    else this.#send(notification);
  }

  /** One periodic notification now, by the way of the beat and beside it. Returns where it goes, or why there is none. */
  reportNow(group: Group, cause: Cause): Target | NotReportedReason {
    const options = effectiveOptions(this.#ports.document.options, group.configuration.options);
    const reason = whyNotReportedNow({ state: group.condition.state, options, isHeld: this.held });
    return reason ?? this.#reportPeriodically(group, cause)?.target ?? 'unfinished';
  }

  /** Sends a recorded notification again, with this body to this URI. Returns its number. */
  resend(original: NotificationDetail, body: string, uri: string): number {
    const redelivery = redeliveryOf(original, body, uri, this.#afresh());
    this.#ports.beyondOcs(redelivery.seq, redelivery.cause);
    this.#ports.notifier.send(redelivery);
    return redelivery.seq;
  }

  /** The second one of a notification that is sent twice. */
  double(notification: Notification): Notification {
    const double = doubleOf(notification, this.#afresh());
    this.#ports.beyondOcs(double.seq, double.cause);
    return double;
  }

  /** Holds all sending: what waits is dropped, the beat stops. Returns how many were dropped. */
  hold(reason: NonNullable<SendingState['reason']>): number {
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
    this.#alike.clear();
    const { notifier, document } = this.#ports;
    notifier.configure(document.connectionSettings());
    // A redelivery goes where the operator sent it, whatever the options say.
    const reported = ({ cause }: Notification) => cause.kind !== 'redelivery';
    const uriOf = ({ dbid }: Notification) => this.#of(dbid)?.target.uri;
    const off = notifier.drop((waiting) => reported(waiting) && uriOf(waiting) === undefined, 'switched-off');
    const moved = notifier.drop((waiting) => reported(waiting) && uriOf(waiting) !== waiting.target.uri, 'uri-changed');
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

  /** Whether a Campaign Group is reported now, and how often; 0 is never. */
  reportingOf(dbid: string): Pick<BeliefQuestion, 'isReported' | 'intervalMs'> {
    const reporting = this.#of(dbid);
    return { isReported: reporting !== null && !this.held, intervalMs: reporting?.intervalMs ?? 0 };
  }

  beatOf(dbid: string): BeatView | null {
    return this.#beatViews.get(dbid) ?? null;
  }

  /** Stops the beat; nothing periodic is sent any more. */
  stop(): void {
    this.#beat.clear();
    this.#strain.stop();
  }

  #afresh(): Afresh {
    const { journal, clock, wire } = this.#ports;
    return { seq: journal.nextSeq(), at: clock.now(), madeAt: wire.monotonic() };
  }

  #showBeat(dbid: string, beat: BeatView | null): void {
    const shown = this.#beatViews.get(dbid) ?? null;
    if (samePhase(shown, beat)) return;
    if (beat) this.#beatViews.set(dbid, beat);
    else this.#beatViews.delete(dbid);
    this.#ports.emit({ type: 'group.beat', dbid, beat });
  }

  /** @param cause null: the interval. Null when nothing is sent, since the one before has not finished. */
  #reportPeriodically(group: Group, cause: Cause | null): Notification | null {
    const { notifier, recorder, beyondOcs } = this.#ports;
    const report: Report = { action: ReportedAction.none, condition: group.condition };
    const notification = this.#notification(group, TraceId.periodic, report, Actor.unknown, cause);
    if (!notification) return null;
    if (cause) beyondOcs(notification.seq, cause);
    if (notifier.hasUnfinished(group.dbid)) {
      recorder.neverQueued(notification, 'skipped', 'predecessor-unfinished');
      return null;
    }
    this.#send(notification);
    return notification;
  }

  #send(notification: Notification): void {
    const { notifier, treat } = this.#ports;
    notifier.send(treat(notification));
  }

  /** @param cause null: the interval */
  #notification(group: Group, id: TraceId, report: Report, actor: Actor, cause: Cause | null): Notification | null {
    const reporting = this.#of(group.dbid);
    if (!reporting) return null;
    const { clock, wire, journal, document } = this.#ports;
    const at = clock.now();
    const body = notificationBody(document.wireProfile, group.facts(report, actor, at, document.tenant));
    const { action, condition } = report;
    return {
      seq: journal.nextSeq(),
      id,
      dbid: group.dbid,
      campaignGroup: group.name,
      at,
      action,
      actor,
      cause: cause ?? reporting.interval,
      body,
      bytes: null,
      intendedBody: null,
      target: reporting.target,
      condition,
      effect: null,
      madeAt: wire.monotonic(),
    };
  }

  #of(dbid: string): Reporting | null {
    const known = this.#reporting.get(dbid);
    if (known !== undefined) return known;
    const options = effectiveOptions(this.#ports.document.options, this.#ports.group(dbid)?.configuration.options);
    const uri = options['campaigngroup-states-uri'].value;
    const seconds = options['campaigngroup-states-interval'].value;
    const isReported = options['send-campaigngroup-states'].value && uri !== '';
    const reporting = isReported ? this.#reportedTo(uri, seconds) : null;
    this.#reporting.set(dbid, reporting);
    return reporting;
  }

  #reportedTo(uri: string, seconds: number): Reporting {
    const key = `${seconds} ${uri}`;
    const known = this.#alike.get(key);
    if (known) return known;
    const reporting: Reporting = {
      target: targetOf(uri),
      intervalMs: seconds * 1000,
      interval: { kind: 'interval', seconds },
    };
    this.#alike.set(key, reporting);
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
