import { type EnumEntry, entry } from './provenance.ts';

/** GSW_CM_AttrDialMode. 6 and 7 exist in the protocol only and are never offered. */
export const DialMode = {
  none: 0,
  predictive: 1,
  progressive: 2,
  preview: 3,
  progressiveSeizing: 4,
  predictiveSeizing: 5,
  power: 6,
  powerSeizing: 7,
  pushPreview: 8,
  progressiveGvp: 9,
  predictiveGvp: 10,
  powerGvp: 11,
} as const;
export type DialMode = (typeof DialMode)[keyof typeof DialMode];

export const dialModes: readonly EnumEntry[] = [
  entry(0, 'None', 'No dial mode.'),
  entry(1, 'Predictive', 'Dials ahead of the agents, paced by an optimization method.'),
  entry(2, 'Progressive', 'Dials one call for each ready agent.'),
  entry(3, 'Preview', 'An agent asks for a record, then dials it.'),
  entry(4, 'Progressive with seizing', 'Progressive; an agent is seized before the call is dialed.'),
  entry(5, 'Predictive with seizing', 'Predictive; an agent is seized before the call is dialed.'),
  entry(6, 'Power', 'In the protocol only; not offered.'),
  entry(7, 'Power with seizing', 'In the protocol only; not offered.'),
  entry(8, 'Push Preview', 'Records are pushed to the agents, who then dial.'),
  entry(9, 'Progressive GVP', 'Progressive, through the voice platform.'),
  entry(10, 'Predictive GVP', 'Predictive, through the voice platform.'),
  entry(11, 'Power GVP', 'Keeps a number of voice platform ports busy.'),
];

/** The modes that OCS 8.1 supports, in the order in which they are offered. */
export const offeredDialModes: readonly DialMode[] = [1, 2, 3, 4, 5, 8, 9, 10, 11];

const predictiveModes: ReadonlySet<number> = new Set([1, 5, 10]);

/** True for the modes in which an optimization method and goal apply and are reported. */
export function isPredictive(mode: number): boolean {
  return predictiveModes.has(mode);
}

const changeableWhileRunning: ReadonlyMap<number, number> = new Map([
  [1, 2],
  [2, 1],
  [5, 4],
  [4, 5],
]);

/** True when a running Campaign Group may go from `from` to another mode `to` without a stop and a start. */
export function canChangeWhileRunning(from: DialMode, to: DialMode): boolean {
  return changeableWhileRunning.get(from) === to;
}

const pacedModes: ReadonlySet<number> = new Set([1, 2, 4, 5]);

/** True when two Campaign Groups of the same Group may not run in these modes together. Simplified: assumed. */
export function modesExclude(one: DialMode, other: DialMode): boolean {
  if (pacedModes.has(one) && pacedModes.has(other)) return true;
  if (one === DialMode.predictiveGvp) return pacedModes.has(other) || other === DialMode.predictiveGvp;
  if (other === DialMode.predictiveGvp) return pacedModes.has(one);
  return false;
}
