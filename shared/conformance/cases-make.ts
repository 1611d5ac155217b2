import type { GroupRequest } from '../domain/requests.ts';
import { defaultRelease } from '../reporting/wire-profile.ts';
import type { CaseMessage, ConformanceCase } from './case.ts';

type Given = Pick<ConformanceCase, 'id' | 'title' | 'sends' | 'why' | 'source' | 'ticks' | 'messages'>;

/** A case with what most cases have in common. */
export function conformanceCase(given: Given & Partial<ConformanceCase>): ConformanceCase {
  return {
    release: defaultRelease,
    judges: [],
    group: {},
    pace: { kind: 'in turn' },
    hangUpBefore: [],
    needsRestart: false,
    ...given,
  };
}

export const load = { do: 'load' } as const satisfies GroupRequest;
export const startPredictive = {
  do: 'start',
  dialMode: 1,
  optimizeBy: 1,
  optimizeGoal: 85,
} as const satisfies GroupRequest;
export const toProgressive = { do: 'set-mode', dialMode: 2 } as const satisfies GroupRequest;
export const stop = { do: 'stop' } as const satisfies GroupRequest;
export const unload = { do: 'unload' } as const satisfies GroupRequest;
export const periodic: CaseMessage = { on: 'periodic' };

/** Loaded and started: what comes before most of what a case is about. */
export const running: readonly CaseMessage[] = [{ on: load }, { on: startPredictive }];
