import { dialModes } from '../../shared/domain/dial-mode.ts';
import type { Dialing } from '../../shared/domain/dialing.ts';
import { goalRanges, optimizationMethods } from '../../shared/domain/optimization.ts';
import { entryOf } from '../../shared/domain/provenance.ts';

export function dialModeName(mode: number): string {
  return entryOf(dialModes, mode)?.name ?? `Mode ${mode}`;
}

/** `Busy Factor 85 %`; empty where no optimization applies. */
export function optimizationText({ optimization }: Dialing): string {
  if (optimization === undefined) return '';
  return `${optimizationName(optimization.by)} ${optimization.goal} ${unitSign(optimization.by)}`;
}

export function optimizationName(method: number): string {
  return entryOf(optimizationMethods, method)?.name ?? `Method ${method}`;
}

export function unitSign(method: number): string {
  return goalRanges.get(method)?.unit === 'seconds' ? 's' : '%';
}
