import type { z } from 'zod';
import { Group } from '../../../electron/core/groups/group.ts';
import { Actor, GroupState, ReportedAction } from '../../../shared/domain/enumerations.ts';
import type { Pins } from '../../../shared/domain/pins.ts';
import { notificationBody } from '../../../shared/reporting/notification-body.ts';
import { defaultRelease } from '../../../shared/reporting/wire-profile.ts';
import { campaignGroupSchema } from '../../../shared/workspace/campaign-group.ts';

const tenant = { name: 'Environment', ccid: 'Unknown' };

/** A workspace in which every Campaign Group is reported to `uri`; 0 seconds turn the periodic ones off. */
export interface Reported {
  readonly groups: number;
  readonly uri: string;
  readonly connections: number;
  readonly intervalSeconds: number;
  /** With one Calling List and nothing pinned, as they are when they are generated; otherwise with three, and all pinned. */
  readonly isPlain?: boolean;
  /** Where every second Campaign Group is reported instead. */
  readonly otherUri?: string;
  /** http-response-timeout; 10 when it is not given. */
  readonly timeoutSeconds?: number;
  /** Running, so that calls are simulated; otherwise loaded, with pinned statistics. */
  readonly isDialing: boolean;
}

/**
 * A session as the console keeps it, in which all Campaign Groups are loaded: so nothing has to be sent to load them. In pieces: to make
 * it must leave no traces in the memory of the process that is measured.
 */
export function* sessionOf(reported: Reported): Iterable<string> {
  const { groups, uri, connections, intervalSeconds, timeoutSeconds = 10 } = reported;
  const options = {
    'send-campaigngroup-states': true,
    'campaigngroup-states-uri': uri,
    'campaigngroup-states-interval': intervalSeconds,
    'http-response-timeout': timeoutSeconds,
    'http-connection-pool-size': connections,
  };
  yield '{"version":1,"path":null,"title":"Bench","unsaved":false,"traceFormat":"short","workspace":{"version":1';
  yield `,"application":"OCS_Primary","tenant":${JSON.stringify(tenant)},"options":${JSON.stringify(options)}`;
  yield ',"campaignGroups":[';
  yield* eachOf(groups, (number) => configured(reported, number));
  yield ']},"groups":[';
  yield* eachOf(groups, (number) => loaded(reported, number));
  yield ']}';
}

function* eachOf(groups: number, part: (number: number) => object): Iterable<string> {
  const atOnce = 100;
  for (let first = 1; first <= groups; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, groups + 1 - first) }, (_, index) => first + index);
    yield (first === 1 ? '' : ',') + numbers.map((number) => JSON.stringify(part(number))).join();
  }
}

function configured({ isPlain, otherUri }: Reported, number: number): object {
  const configuration = configurationOf(number, isPlain ? 1 : 3);
  if (otherUri === undefined || !isOther(number)) return configuration;
  return { ...configuration, options: { 'campaigngroup-states-uri': otherUri } };
}

function loaded({ isDialing, isPlain }: Reported, number: number): object {
  const { dbid } = configurationOf(number);
  if (!isDialing) return { dbid, state: GroupState.active, pins: isPlain ? none : pinsOf(number) };
  return { dbid, state: GroupState.running, dialing: { dialMode: 1, optimizeBy: 1, optimizeGoal: 85 }, pins: none };
}

/** Whether a Campaign Group is one of those that are reported elsewhere. */
function isOther(number: number): boolean {
  return number % 2 === 1;
}

const none: Pins = { group: {}, lists: {} };

/** What a notification of the first Campaign Group says: about 1,000 bytes, as every other one. */
export function sampleBody(): string {
  const group = new Group(campaignGroupSchema.parse(configurationOf(1)));
  group.condition = { state: GroupState.active };
  group.pins = pinsOf(1);
  const report = { action: ReportedAction.none, condition: group.condition };
  return notificationBody(defaultRelease, group.facts(report, Actor.unknown, Date.now(), tenant));
}

function configurationOf(number: number, lists = 3): z.input<typeof campaignGroupSchema> {
  const name = String(number).padStart(6, '0');
  return {
    dbid: String(1_000_000 + number),
    guid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    campaign: `Campaign_Retention_${name}`,
    group: `Agents_Retention_${name}`,
    template: 'Template_Evening',
    queue: '8001@Switch_Main',
    agents: 20,
    callingLists: [1, 2, 3].slice(0, lists).map((list) => ({
      dbid: listDbid(number, list),
      name: `List_${list}_of_${name}`,
      records: 1_000_000,
      hitRatio: 0.3,
    })),
  };
}

function pinsOf(number: number): Pins {
  const share = Math.round((0.2 + (number % 700) / 1_000) * 1_000) / 1_000;
  const list = { hitRatio: share, timeToComplete: 3_600 + number };
  return {
    group: { busyFactor: share, hitRatio: share, overdialRate: 0.031, timeToComplete: 7_200 + number },
    lists: Object.fromEntries([1, 2, 3].map((each) => [listDbid(number, each), list])),
  };
}

function listDbid(number: number, list: number): string {
  return String(2_000_000 + number * 10 + list);
}
