import type { CallOutput, CallParameters } from '../contract/calls.ts';
import type { NotificationDetail } from '../contract/log.ts';
import type { CallName } from '../contract/names.ts';
import type { Pins } from '../domain/pins.ts';
import type { GroupCondition } from '../domain/transition.ts';
import type { LossRule } from '../faults/loss-rule.ts';
import { campaignGroupName } from '../workspace/campaign-group.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { PinsAsSent } from './pins-as-sent.ts';
import { beginning, faultsStep } from './recorded-beginning.ts';
import { Timeline } from './timeline.ts';

/** What is so when a recording begins. */
export interface RecordingStart {
  /** The console's clock, ms since 1970. */
  readonly at: number;
  readonly workspace: Workspace;
  /** By DBID; none is in transition. */
  readonly conditions: ReadonlyMap<string, GroupCondition>;
  readonly pins: ReadonlyMap<string, Pins>;
  readonly held: boolean;
  readonly faults: readonly LossRule[];
}

/** A recording as a scenario file holds it, and what of it no step can say, in sentences. */
export interface Recording {
  readonly scenario: object & { readonly steps: readonly unknown[] };
  readonly leftOut: readonly string[];
}

/** `as-sent`: bodies have the statistics that they had. `simulated`: as the simulated calls give them in that play. */
export type RecordedStatistics = 'as-sent' | 'simulated';

/** Calls that change what a recording cannot follow, and how to say so. */
const unsaid: Partial<Record<CallName, string>> = {
  'workspace.describe': 'The workspace was described anew; the scenario has it as it was when the recording began.',
  'workspace.undo': 'An edit was undone; the scenario has Campaign Groups as they were last seen.',
  'workspace.redo': 'An edit was made again; the scenario has Campaign Groups as they were last seen.',
  'groups.update': 'A Campaign Group was changed; the scenario has it as it was last seen.',
  'groups.report-now': 'A periodic notification was asked for; no step does that.',
  'log.resend': 'A notification was sent again; no step does that.',
  'sending.forget': 'Campaign Groups were set to NotLoaded without a report; no step does that.',
  'schedule.settle-missed': 'Missed actions were settled; no step does that.',
  'receiver.go-down': 'The built-in receiver was down for a while; no step does that.',
};

/** Turns what the operator does into steps with waits. Feed it calls as they are answered, and notifications as they are made. */
export class ScenarioRecorder {
  readonly #start: RecordingStart;
  readonly #timeline = new Timeline();
  readonly #simulated = new Timeline();
  readonly #pins: PinsAsSent;
  readonly #leftOut = new Set<string>();
  /** Names and configurations by DBID: those at the beginning, then as they were last seen. */
  readonly #configurations: Map<string, Workspace['campaignGroups'][number]>;
  #commands = 0;

  constructor(start: RecordingStart) {
    this.#start = start;
    this.#pins = new PinsAsSent(this.#timeline, start.at);
    this.#configurations = new Map(start.workspace.campaignGroups.map((group) => [group.dbid, group]));
  }

  get startedAt(): number {
    return this.#start.at;
  }

  /** How many commands it has taken. */
  get commands(): number {
    return this.#commands;
  }

  /** Takes a notification when it is made, before the call that makes it is answered. */
  made(detail: NotificationDetail): void {
    const { cause, action } = detail;
    this.#pins.take(detail, cause.kind === 'request' && (action !== 8 || cause.request === 'force-unload'));
  }

  /** Campaign Groups are there that were not, or have another configuration. */
  saw(campaignGroups: Workspace['campaignGroups']): void {
    for (const group of campaignGroups) this.#configurations.set(group.dbid, group);
  }

  /** Takes a call that was carried out at `at`, with its answer. */
  called<Name extends CallName>(
    at: number,
    name: Name,
    parameters: CallParameters<Name>,
    answer: CallOutput<Name>,
  ): void {
    const call = { name, parameters, answer } as unknown as Called;
    const left = unsaid[name];
    if (left !== undefined) this.#leftOut.add(left);
    const before = this.#timeline.length + this.#simulated.length;
    this.#take(at, call);
    if (this.#timeline.length + this.#simulated.length > before) this.#commands += 1;
  }

  /** The recording up to `until`; it may go on after it. */
  recording(until: number, name: string, statistics: RecordedStatistics): Recording {
    const { at, workspace } = this.#start;
    const timeline = statistics === 'as-sent' ? this.#timeline : this.#simulated;
    const campaignGroups = [...this.#configurations.values()].map(
      (group) => workspace.campaignGroups.find(({ dbid }) => dbid === group.dbid) ?? group,
    );
    const scenario = {
      version: 1,
      name,
      clock: 'virtual',
      startAt: new Date(at).toISOString(),
      workspace: { ...workspace, campaignGroups },
      steps: [
        ...beginning(this.#start, (dbid) => this.#nameOf(dbid), statistics),
        ...timeline.steps(at, Math.max(at, until)),
      ],
    };
    return { scenario, leftOut: [...this.#leftOut] };
  }

  #take(at: number, call: Called): void {
    const both = (step: Parameters<Timeline['add']>[1]) => {
      this.#timeline.add(at, step);
      this.#simulated.add(at, step);
    };
    switch (call.name) {
      case 'groups.request': {
        const { request } = call.parameters;
        for (const dbid of call.answer.accepted) both({ ...request, group: this.#nameOf(dbid) });
        return;
      }
      case 'groups.pin':
        return this.#pinned(at, call.parameters);
      case 'options.set': {
        const { dbid, settings } = call.parameters;
        const group = dbid === undefined ? {} : { group: this.#nameOf(dbid) };
        // The engine has taken them: they are what the step's schema asks for.
        return both({ options: settings as object, ...group });
      }
      case 'sending.hold':
        return both({ sending: 'hold' });
      case 'sending.resume':
        return both({ sending: 'resume' });
      case 'receiver.listen': {
        if (!call.parameters.useAsTarget) return;
        return both({
          options: { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': call.answer.uri },
        });
      }
      case 'receiver.set-rules':
        return both({ responses: call.parameters.rules.length === 0 ? 'off' : call.parameters.rules });
      case 'faults.set':
        return both(faultsStep(call.parameters.rules, (dbid) => this.#nameOf(dbid)));
      case 'schedule.set': {
        const { campaignGroup, ...schedule } = call.parameters.schedule;
        return both({ schedule: { ...schedule, group: this.#nameOf(campaignGroup) } });
      }
      case 'schedule.remove':
        return both({ schedule: { group: this.#nameOf(call.parameters.dbid), remove: true } });
    }
  }

  /** Bodies as they were sent have these values already. */
  #pinned(at: number, { dbid, callingList, set = {}, release = [] }: CallParameters<'groups.pin'>): void {
    const place = { group: this.#nameOf(dbid), ...(callingList === undefined ? {} : { callingList }) };
    if (Object.keys(set).length > 0) this.#simulated.add(at, { statistics: { ...place, ...set } });
    if (release.length > 0) this.#simulated.add(at, { statistics: { ...place, release: [...new Set(release)] } });
  }

  #nameOf(dbid: string): string {
    const group = this.#configurations.get(dbid);
    return group === undefined ? dbid : campaignGroupName(group);
  }
}

type Called = {
  [Name in CallName]: { name: Name; parameters: CallParameters<Name>; answer: CallOutput<Name> };
}[CallName];
