import { type GroupState, isReportedPeriodically } from '../domain/enumerations.ts';
import type { EffectiveOptions } from './option-settings.ts';

/** Why no periodic notification of a Campaign Group is sent when the operator asks for one. */
export type NotReportedReason = 'not-loaded' | 'off' | 'no-uri' | 'held' | 'unfinished';

export interface ReportNowQuestion {
  readonly state: GroupState;
  readonly options: EffectiveOptions;
  /** Whether all sending is held. */
  readonly isHeld: boolean;
}

/** Why a Campaign Group cannot be reported now; null when it can, unless a notification of it is on its way. */
export function whyNotReportedNow({ state, options, isHeld }: ReportNowQuestion): NotReportedReason | null {
  if (!isReportedPeriodically(state)) return 'not-loaded';
  if (!options['send-campaigngroup-states'].value) return 'off';
  if (options['campaigngroup-states-uri'].value === '') return 'no-uri';
  return isHeld ? 'held' : null;
}
