import { t } from '../strings/t.ts';
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
  entry(0, 'None', t('domain.dialModes.none')),
  entry(1, 'Predictive', t('domain.dialModes.predictive')),
  entry(2, 'Progressive', t('domain.dialModes.progressive')),
  entry(3, 'Preview', t('domain.dialModes.preview')),
  entry(4, 'Progressive with seizing', t('domain.dialModes.progressiveWithSeizing')),
  entry(5, 'Predictive with seizing', t('domain.dialModes.predictiveWithSeizing')),
  entry(6, 'Power', t('domain.dialModes.power')),
  entry(7, 'Power with seizing', t('domain.dialModes.powerWithSeizing')),
  entry(8, 'Push Preview', t('domain.dialModes.pushPreview')),
  entry(9, 'Progressive GVP', t('domain.dialModes.progressiveGvp')),
  entry(10, 'Predictive GVP', t('domain.dialModes.predictiveGvp')),
  entry(11, 'Power GVP', t('domain.dialModes.powerGvp')),
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
