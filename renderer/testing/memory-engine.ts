import type { Bridge } from '../../shared/contract/bridge.ts';
import {
  type BulkAnswer,
  type CallInput,
  type CallOutput,
  calls,
  type ReportNowAnswer,
} from '../../shared/contract/calls.ts';
import type { DomainEvent } from '../../shared/contract/events.ts';
import type { CallName } from '../../shared/contract/names.ts';
import { failure, ok, type Result } from '../../shared/contract/result.ts';
import type { ConsoleState, GroupView } from '../../shared/contract/state.ts';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import { SyncServer } from '../../shared/contract/sync-server.ts';
import { type Pin, type PinInput, pinAt } from '../../shared/domain/pins.ts';
import type { GroupRequest } from '../../shared/domain/requests.ts';
import {
  afterCallsEnded,
  afterUnload,
  type GroupCondition,
  type Report,
  transition,
} from '../../shared/domain/transition.ts';
import { effectiveOptions } from '../../shared/reporting/option-settings.ts';
import { whyNotReportedNow } from '../../shared/reporting/report-now.ts';
import { scheduleSchema } from '../../shared/schedule/schedule.ts';
import { campaignGroupName, campaignGroupSchema } from '../../shared/workspace/campaign-group.ts';
import { faultsOf, parseJson } from '../../shared/workspace/faults.ts';
import { workspaceSchema } from '../../shared/workspace/workspace.ts';
import { MemoryLog, type Verdict } from './memory-log.ts';
import { memoryLogCalls } from './memory-log-calls.ts';
import { memoryReceiver } from './memory-receiver.ts';
import { newState, newView, pinned, sampleGroups } from './memory-state.ts';

function kept(set: Readonly<Record<string, PinInput | undefined>>): Record<string, Pin> {
  const pins = Object.entries(set).flatMap(([name, input]) =>
    input === undefined ? [] : [[name, pinAt(input, Date.now())]],
  );
  return Object.fromEntries(pins);
}

type Handlers = { [Name in CallName]?: (input: CallInput<Name>) => Result<CallOutput<Name>> };

/**
 * An engine in memory behind the {@link Bridge}, for tests of the window and for looking at it: it judges by the real
 * transition table and speaks the real sync protocol, but sends nothing. `verdict` says what becomes of a notification.
 */
export class MemoryEngine {
  readonly log: MemoryLog;
  readonly #sync: SyncServer;
  readonly #logCalls: Handlers;
  verdict: Verdict = () => ({ outcome: 'accepted', status: 200, latencyMs: 4 });
  nextDbid = 900;

  constructor(state: ConsoleState = newState(sampleGroups)) {
    this.#sync = new SyncServer(state, { epoch: 'memory', schedule: (run, delayMs) => setTimeout(run, delayMs) });
    this.log = new MemoryLog({
      publish: (event) => this.publish(event),
      publishLog: (entry) => this.#sync.publishLog(entry),
      verdict: (entry) => this.verdict(entry),
    });
    this.#logCalls = memoryLogCalls(this.log);
  }

  get state(): ConsoleState {
    return this.#sync.state;
  }

  publish(event: DomainEvent): void {
    this.#sync.publish(event);
  }

  /** A window's bridge to this engine. */
  connect(): Bridge {
    const listeners = new Set<(message: ServerMessage) => void>();
    const peer = this.#sync.attach((message) => {
      for (const listener of listeners) listener(message);
    });
    return {
      call: async (name, input) => this.#call(name, input),
      post: (message) => peer.receive(message),
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onConnection: (listener) => {
        queueMicrotask(() => listener(true));
        return () => peer.detach();
      },
    };
  }

  #call<Name extends CallName>(name: Name, input: CallInput<Name>): Result<CallOutput<Name>> {
    const parsed = calls[name].input.safeParse(input);
    if (!parsed.success) return failure('invalid', 'The parameters do not fit.', faultsOf(parsed.error));
    const handler = (this.#handlers[name] ?? this.#logCalls[name]) as
      | ((input: CallInput<Name>) => Result<CallOutput<Name>>)
      | undefined;
    return (
      handler?.(parsed.data as CallInput<Name>) ?? failure('internal', `${name} is not part of the engine in memory.`)
    );
  }

  #newView(configuration: CallInput<'groups.create'>['configuration']): GroupView {
    this.nextDbid += 1;
    const dbid = configuration.dbid ?? String(this.nextDbid);
    const guid = configuration.guid ?? `00000000-0000-4000-8000-${dbid.padStart(12, '0')}`;
    return newView(campaignGroupSchema.parse({ ...configuration, dbid, guid }));
  }

  readonly #handlers: Handlers = {
    'groups.request': ({ dbids, request }) => ok(this.#request(request, dbids)),
    'groups.report-now': ({ dbids }) => ok(this.#reportNow(dbids)),
    'groups.create': ({ configuration }) => {
      const view = this.#newView(configuration);
      this.publish({ type: 'group.put', view });
      return ok({ dbid: view.configuration.dbid });
    },
    'groups.create-many': ({ configurations }) => {
      const views = configurations.map((configuration) => this.#newView(configuration));
      this.publish({ type: 'groups.put', views });
      return ok({ dbids: views.map(({ configuration }) => configuration.dbid) });
    },
    'groups.update': ({ dbid, configuration }) => {
      const view = this.state.groups.byId[dbid];
      if (!view) return failure('not-found', 'No such Campaign Group.');
      this.publish({ type: 'group.put', view: { ...view, configuration: campaignGroupSchema.parse(configuration) } });
      return ok(null);
    },
    'groups.delete': ({ dbids }) => {
      if (dbids.some((dbid) => !this.state.groups.byId[dbid])) return failure('not-found', 'No such Campaign Group.');
      this.publish({ type: 'groups.removed', dbids });
      return ok(null);
    },
    'groups.pin': ({ dbid, callingList, set = {}, release = [] }) => {
      const view = this.state.groups.byId[dbid];
      if (!view) return failure('not-found', 'No such Campaign Group.');
      const { pins } = view.statistics;
      const before = callingList === undefined ? pins.group : pins.lists[callingList];
      const after = Object.fromEntries(
        Object.entries({ ...before, ...kept(set) }).filter(([name]) => !(release as readonly string[]).includes(name)),
      );
      const next =
        callingList === undefined
          ? { ...pins, group: after }
          : { ...pins, lists: { ...pins.lists, [callingList]: after } };
      this.publish({ type: 'group.statistics', dbid, statistics: pinned(view.configuration, next) });
      return ok(null);
    },
    'options.set': ({ dbid, settings }) => {
      const view = dbid === undefined ? undefined : this.state.groups.byId[dbid];
      const merged = Object.fromEntries(
        Object.entries({ ...(view ? view.configuration.options : this.state.options), ...settings }).filter(
          ([, value]) => value !== null,
        ),
      );
      if (view)
        this.publish({
          type: 'group.put',
          view: { ...view, configuration: { ...view.configuration, options: merged } },
        });
      else this.publish({ type: 'options.changed', options: merged });
      return ok({ dropped: 0 });
    },
    'sending.hold': () => {
      this.publish({ type: 'sending.changed', sending: { held: true, reason: 'operator' } });
      return ok({ dropped: 2 });
    },
    'sending.resume': () => {
      this.publish({ type: 'sending.changed', sending: { held: false, reason: null } });
      return ok(null);
    },
    'workspace.new': () => this.#open(newState([])),
    'workspace.sample': () => this.#open(newState(sampleGroups)),
    'workspace.open-text': ({ title, text }) => {
      const json = parseJson(text);
      if ('fault' in json) return failure('invalid', 'It is not a workspace.', [json.fault]);
      const parsed = workspaceSchema.safeParse(json.value);
      if (!parsed.success) return failure('invalid', 'It is not a workspace.', faultsOf(parsed.error));
      const state = newState(parsed.data.campaignGroups);
      return this.#open({ ...state, workspace: { ...state.workspace, title, unsaved: false } });
    },
    'workspace.describe': (change) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      this.publish({ type: 'workspace.described', workspace: { ...this.state.workspace, ...given } });
      return ok(null);
    },
    ...memoryReceiver({ state: () => this.state, publish: (event) => this.publish(event) }),
    'schedule.set': ({ schedule }) => {
      const others = this.state.schedules.filter(({ campaignGroup }) => campaignGroup !== schedule.campaignGroup);
      this.publish({ type: 'schedules.changed', schedules: [...others, scheduleSchema.parse(schedule)] });
      return ok(null);
    },
    'schedule.remove': ({ dbid }) => {
      const left = this.state.schedules.filter(({ campaignGroup }) => campaignGroup !== dbid);
      this.publish({ type: 'schedules.changed', schedules: left });
      return ok(null);
    },
    'clock.set': ({ mode }) => {
      const machine = Date.now();
      this.publish({ type: 'clock.changed', clock: { mode, wall: machine, machine } });
      return ok(null);
    },
    'receiver.requests': ({ limit }) => ok({ requests: this.log.received.slice(0, limit) }),
  };

  #open({ workspace, options, groups }: ConsoleState): Result<null> {
    this.publish({ type: 'workspace.opened', workspace, options, groups });
    return ok(null);
  }

  #request(request: GroupRequest, dbids: readonly string[]): BulkAnswer {
    const accepted: string[] = [];
    const refused: BulkAnswer['refused'][number][] = [];
    for (const dbid of dbids) {
      const view = this.state.groups.byId[dbid];
      if (!view) continue;
      const judged = transition(view.condition, request);
      if (!judged.accepted) {
        refused.push({ dbid, refusal: judged.refusal });
        continue;
      }
      accepted.push(dbid);
      if (judged.next !== view.condition) this.#move(view, judged.next, judged.reports);
    }
    return { accepted, refused };
  }

  #reportNow(dbids: readonly string[]): ReportNowAnswer {
    const sent: ReportNowAnswer['sent'][number][] = [];
    const not: ReportNowAnswer['not'][number][] = [];
    for (const dbid of dbids) {
      const view = this.state.groups.byId[dbid];
      if (!view) continue;
      const options = effectiveOptions(this.state.options, view.configuration.options);
      const isHeld = this.state.sending.held;
      const reason = whyNotReportedNow({ state: view.condition.state, options, isHeld });
      if (reason !== null) {
        not.push({ dbid, reason });
        continue;
      }
      this.log.notify(this.state, view.configuration, { action: 0, condition: view.condition });
      sent.push({ dbid, uri: options['campaigngroup-states-uri'].value });
    }
    return { sent, not };
  }

  #move(view: GroupView, condition: GroupCondition, reports: readonly Report[]): void {
    const { dbid, callsInProgressSeconds, unloadSeconds } = view.configuration;
    const lasts =
      condition.state === 1 ? callsInProgressSeconds * 1_000 : condition.state === 2 ? unloadSeconds * 1_000 : null;
    this.publish({
      type: 'group.moved',
      dbid,
      condition,
      transitionEndsAt: lasts === null ? null : Date.now() + lasts,
    });
    const options = effectiveOptions(this.state.options, view.configuration.options);
    const interval = options['campaigngroup-states-interval'].value * 1_000;
    const beats = condition.state >= 4 && options['send-campaigngroup-states'].value && interval > 0;
    this.publish({ type: 'group.beat', dbid, beat: beats ? { anchor: Date.now(), intervalMs: interval } : null });
    for (const report of reports) this.log.notify(this.state, view.configuration, report);
    if (lasts !== null) setTimeout(() => this.#transitionEnds(dbid), lasts);
  }

  #transitionEnds(dbid: string): void {
    const view = this.state.groups.byId[dbid];
    if (!view) return;
    const unloaded = afterUnload(view.condition);
    if (unloaded.next !== view.condition) return this.#move(view, unloaded.next, unloaded.reports);
    const next = afterCallsEnded(view.condition);
    if (next !== view.condition) this.#move(view, next, []);
  }

  /** One periodic notification of each active Campaign Group, at once. */
  beat(): void {
    for (const { configuration, condition } of Object.values(this.state.groups.byId))
      if (condition.state >= 4) this.log.notify(this.state, configuration, { action: 0, condition });
  }

  nameOf(dbid: string): string {
    const view = this.state.groups.byId[dbid];
    return view ? campaignGroupName(view.configuration) : dbid;
  }
}
