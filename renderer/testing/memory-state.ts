import { noForensics } from '../../shared/contract/forensics.ts';
import {
  type ConsoleState,
  emptyJournal,
  type GroupView,
  noHistory,
  noReceiver,
  noTraffic,
} from '../../shared/contract/state.ts';
import { noPins, type Pins, withPins } from '../../shared/domain/pins.ts';
import { type ListStatistics, unknownStatistics } from '../../shared/domain/statistics.ts';
import { noFaults } from '../../shared/faults/loss-rule.ts';
import { noScenario } from '../../shared/scenario/scenario-state.ts';
import { type CampaignGroup, campaignGroupSchema } from '../../shared/workspace/campaign-group.ts';

/** A Campaign Group as configured, with the fields that a test does not care about filled in. */
export function sampleGroup(
  number: number,
  campaign: string,
  group: string,
  more: Partial<CampaignGroup> = {},
): CampaignGroup {
  return campaignGroupSchema.parse({
    dbid: String(100 + number),
    guid: `6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2a${String(10 + number)}`,
    campaign,
    group,
    callsInProgressSeconds: 1,
    callingLists: [{ dbid: String(300 + number), name: `${campaign}_A`, records: 5_000, hitRatio: 0.3 }],
    ...more,
  });
}

export const sampleGroups: readonly CampaignGroup[] = [
  sampleGroup(1, 'Spring_Offer', 'Agents_North', { template: 'Sales', queue: '8001' }),
  sampleGroup(2, 'Renewals', 'Agents_North', { queue: '8002' }),
  sampleGroup(3, 'Collections', 'Agents_South', { template: 'Collections' }),
  sampleGroup(4, 'Satisfaction', 'Agents_South'),
  sampleGroup(5, 'Appointment_Reminders', 'Voice_Platform'),
  sampleGroup(6, 'Win_Back', 'Back_Office'),
];

export function newView(configuration: CampaignGroup): GroupView {
  return {
    configuration,
    condition: { state: 0 },
    transitionEndsAt: null,
    statistics: { group: unknownStatistics, lists: unknownLists(configuration), pins: noPins, activity: null },
    beat: null,
    last: null,
    control: null,
    nextAction: null,
  };
}

/** Statistics with these values set by the operator; what is not set is not known. */
export function pinned(configuration: CampaignGroup, pins: Pins): GroupView['statistics'] {
  const now = Date.now();
  const lists = Object.entries(unknownLists(configuration)).map(([dbid, unknown]) => [
    dbid,
    withPins(unknown, pins.lists[dbid] ?? {}, now),
  ]);
  const group = withPins(unknownStatistics, pins.group, now);
  return { group, lists: Object.fromEntries(lists), pins, activity: null };
}

export function newState(groups: readonly CampaignGroup[]): ConsoleState {
  return {
    host: {
      version: '0.1.0',
      kind: 'browser',
      node: '24.21.0',
      hostName: 'ocs-host',
      profileFolder: '',
      traceFile: '',
      safeMode: false,
    },
    workspace: {
      path: null,
      title: groups.length > 0 ? 'Sample call centre' : 'Untitled',
      unsaved: groups.length > 0,
      application: 'OCS_Primary',
      tenant: { name: 'Environment', ccid: 'Unknown' },
      wireProfile: '8.1.517.04',
      traceFormat: 'short',
    },
    history: noHistory,
    recent: [],
    options: {},
    groups: {
      ids: groups.map(({ dbid }) => dbid),
      byId: Object.fromEntries(groups.map((group) => [group.dbid, newView(group)])),
    },
    sending: { held: false, reason: null },
    traffic: noTraffic,
    failing: null,
    receiver: noReceiver,
    responseRules: [],
    beliefs: {},
    faults: noFaults,
    verdicts: {},
    journal: emptyJournal,
    schedules: [],
    missed: [],
    clock: { mode: { kind: 'real' }, wall: 0, machine: 0 },
    scenario: noScenario,
    health: { journal: null, traceFile: null, session: null },
    conformance: null,
    strain: null,
    forensics: noForensics,
  };
}

function unknownLists({ callingLists = [] }: CampaignGroup): Record<string, ListStatistics> {
  return Object.fromEntries(callingLists.map(({ dbid }) => [dbid, { hitRatio: null, timeToComplete: null }]));
}
