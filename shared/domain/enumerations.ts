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
  entry(0, 'NotLoaded', 'Not loaded.'),
  entry(1, 'WaitingUnload', 'Unload was asked for; calls in progress have to end first.'),
  entry(2, 'UnloadInProgress', 'Being unloaded.'),
  entry(3, 'InActive', 'Never produced by this console.'),
  entry(4, 'Active', 'Loaded, not dialing.'),
  entry(5, 'Running', 'Loaded and dialing.'),
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
  entry(0, 'none', 'A periodic notification; no request caused it.', 'assumed'),
  entry(7, 'CM_ReqLoadCampaign', 'Load.'),
  entry(8, 'CM_ReqUnloadCampaign', 'Unload, also a forced one.'),
  entry(9, 'CM_ReqStartDialing', 'Start dialing.'),
  entry(10, 'CM_ReqStopDialing', 'Stop dialing.'),
  entry(11, 'CM_ReqSetDialingMode', 'Change of the dial mode.'),
];

/** Who caused a notification. 0 in a periodic one: assumed. */
export const Actor = { unknown: 0, ocsClient: 1, schedule: 2, internal: 3 } as const;
export type Actor = (typeof Actor)[keyof typeof Actor];

export const actors: readonly EnumEntry[] = [
  entry(0, 'Unknown', 'Actor type unknown.'),
  entry(1, 'OCS Client', 'A desktop connected through the CM Library protocol.'),
  entry(2, 'Outbound Schedule', 'An entry of an Outbound Schedule.', 'assumed'),
  entry(3, 'Internal condition', 'A condition of the Campaign Group itself.', 'assumed'),
];

/** "Active" in the sense of periodic reporting: loaded or running. Assumed. */
export function isReportedPeriodically(state: GroupState): boolean {
  return state === GroupState.active || state === GroupState.running;
}
