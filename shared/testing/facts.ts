import { unknownStatistics } from '../domain/statistics.ts';
import type { NotificationFacts } from '../reporting/notification-facts.ts';

/** What every notification of one Campaign Group says of it; the rest is what happened. */
export function factsOf(happened: Partial<NotificationFacts>): NotificationFacts {
  return {
    occurredAt: 1_528_133_523_412,
    tenant: { name: 'Environment', ccid: 'CC-7' },
    name: 'Spring@Agents',
    guid: '6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2a11',
    dbid: '101',
    group: 'Agents',
    campaign: 'Spring',
    template: 'Sales',
    queue: '8001',
    state: 4,
    action: 7,
    actor: 1,
    statistics: unknownStatistics,
    callingLists: [],
    ...happened,
  };
}

const predictive = { dialMode: 1, optimization: { by: 1, goal: 85 } } as const;
const measured = { busyFactor: 0.85, hitRatio: 0.3, overdialRate: 0.02, timeToComplete: 600 };
const callingLists = [
  { name: 'Spring_A', dbid: '301', statistics: { hitRatio: 0.3, timeToComplete: 600 } },
  { name: 'Spring_B', dbid: '302', statistics: { hitRatio: null, timeToComplete: null } },
];

/** The five changes of one course, and a periodic notification in its middle. */
export const happenings = {
  load: factsOf({ callingLists }),
  start: factsOf({ state: 5, action: 9, dialing: predictive, callingLists }),
  setMode: factsOf({ state: 5, action: 11, actor: 2, dialing: { dialMode: 2 }, statistics: measured, callingLists }),
  periodic: factsOf({ state: 5, action: 0, actor: 0, dialing: predictive, statistics: measured, callingLists }),
  stop: factsOf({ action: 10, actor: 3, statistics: { ...measured, busyFactor: 0 }, callingLists }),
  unload: factsOf({ state: 0, action: 8, callingLists }),
};
export type Happening = keyof typeof happenings;
