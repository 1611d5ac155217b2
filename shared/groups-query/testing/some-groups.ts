import type { GroupView } from '../../contract/state.ts';
import { Actor, GroupState } from '../../domain/enumerations.ts';
import { noPins } from '../../domain/pins.ts';
import { unknownStatistics } from '../../domain/statistics.ts';
import { type CampaignGroup, campaignGroupSchema } from '../../workspace/campaign-group.ts';

const last = { seq: 1, id: 81000, at: 0, status: 200, errorClass: null, latencyMs: 4 } as const;

/** Four Campaign Groups in different conditions: 101 and 103 are running, 102 is active, 104 is not loaded. */
export function manyGroups(): readonly GroupView[] {
  return [
    view(
      {
        dbid: '101',
        campaign: 'Spring',
        group: 'Agents',
        agents: 20,
        template: 'Sales',
        callingLists: [list('Spring_A')],
      },
      {
        condition: { state: GroupState.running, dialing: { dialMode: 1, optimization: { by: 1, goal: 85 } } },
        control: Actor.ocsClient,
        last: { ...last, outcome: 'accepted' },
      },
    ),
    view(
      { dbid: '102', campaign: 'Renewals', group: 'Agents', agents: 10, callingLists: [list('Renewals_A')] },
      { condition: { state: GroupState.active }, control: Actor.schedule, last: { ...last, outcome: 'rejected' } },
    ),
    view(
      { dbid: '103', campaign: 'Spring', group: 'Retention', agents: 50 },
      {
        condition: { state: GroupState.running, dialing: { dialMode: 4 } },
        control: Actor.internal,
        statistics: {
          group: unknownStatistics,
          lists: {},
          pins: { group: { busyFactor: 0.5 }, lists: {} },
          activity: null,
        },
      },
    ),
    view(
      {
        dbid: '104',
        campaign: 'Collections',
        group: 'Early Stage',
        agents: 5,
        callingLists: [list('Early')],
        options: { 'campaigngroup-states-interval': 5, 'campaigngroup-states-uri': 'http://example/ocs' },
      },
      {},
    ),
  ];
}

function view(configuration: Partial<CampaignGroup>, more: Partial<GroupView>): GroupView {
  const guid = `6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2${configuration.dbid}`;
  return {
    configuration: campaignGroupSchema.parse({ guid, ...configuration }),
    condition: { state: GroupState.notLoaded },
    transitionEndsAt: null,
    statistics: { group: unknownStatistics, lists: {}, pins: noPins, activity: null },
    beat: null,
    last: null,
    control: null,
    nextAction: null,
    ...more,
  };
}

function list(name: string) {
  return { dbid: '301', name, records: 100, hitRatio: 0.3 };
}
