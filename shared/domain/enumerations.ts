import { t } from '../strings/t.ts';
import { type EnumEntry, entry } from './provenance.ts';

/** GSW_CM_AttrGroupCampStatus. 3 (InActive) is never produced here: assumed. */
export const GroupState = {
  notLoaded: 0,
  waitingUnload: 1,
  unloadInProgress: 2,
  active: 4,
  running: 5,
} as const;
export type GroupState = (typeof GroupState)[keyof typeof GroupState];

export const groupStates: readonly EnumEntry[] = [
  entry(0, 'NotLoaded', t('domain.states.notLoaded')),
  entry(1, 'WaitingUnload', t('domain.states.waitingUnload')),
  entry(2, 'UnloadInProgress', t('domain.states.unloadInProgress')),
  entry(3, 'InActive', t('domain.states.inActive')),
  entry(4, 'Active', t('domain.states.active')),
  entry(5, 'Running', t('domain.states.running')),
];

/** CMMessageType: the client request that caused a notification. 0 in a periodic one: assumed. */
export const ReportedAction = {
  none: 0,
  load: 7,
  unload: 8,
  startDialing: 9,
  stopDialing: 10,
  setDialingMode: 11,
} as const;
export type ReportedAction = (typeof ReportedAction)[keyof typeof ReportedAction];

export const reportedActions: readonly EnumEntry[] = [
  entry(0, 'none', t('domain.actions.none'), 'assumed'),
  entry(7, 'CM_ReqLoadCampaign', t('domain.actions.loadCampaign')),
  entry(8, 'CM_ReqUnloadCampaign', t('domain.actions.unloadCampaign')),
  entry(9, 'CM_ReqStartDialing', t('domain.actions.startDialing')),
  entry(10, 'CM_ReqStopDialing', t('domain.actions.stopDialing')),
  entry(11, 'CM_ReqSetDialingMode', t('domain.actions.setDialingMode')),
];

/** Who caused a notification. 0 in a periodic one: assumed. */
export const Actor = { unknown: 0, ocsClient: 1, schedule: 2, internal: 3 } as const;
export type Actor = (typeof Actor)[keyof typeof Actor];

export const actors: readonly EnumEntry[] = [
  entry(0, 'Unknown', t('domain.actors.unknown')),
  entry(1, 'OCS Client', t('domain.actors.ocsClient')),
  entry(2, 'Outbound Schedule', t('domain.actors.outboundSchedule'), 'assumed'),
  entry(3, 'Internal condition', t('domain.actors.internalCondition'), 'assumed'),
];

/** "Active" in the sense of periodic reporting: loaded or running. Assumed. */
export function isReportedPeriodically(state: GroupState): boolean {
  return state === GroupState.active || state === GroupState.running;
}
