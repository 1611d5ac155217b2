import type { ConsoleState } from '../../shared/contract/state.ts';
import { isPredictive, offeredDialModes } from '../../shared/domain/dial-mode.ts';
import { GroupState } from '../../shared/domain/enumerations.ts';
import { goalRanges, offeredOptimizations } from '../../shared/domain/optimization.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { DialingParameters, GroupRequest, GroupRequestKind } from '../../shared/domain/requests.ts';
import { type GroupCondition, type Transition, transition } from '../../shared/domain/transition.ts';
import { campaignGroupName } from '../../shared/workspace/campaign-group.ts';
import { Neighbours } from './neighbours.ts';

/** One Campaign Group for which a request would be accepted. */
export interface AbleGroup {
  readonly dbid: string;
  readonly name: string;
  readonly before: GroupCondition;
  readonly after: GroupCondition;
  /** Change notifications that it brings about, now or when the unload ends. */
  readonly reports: number;
}

/** One that a command leaves as it is, with the reason. */
export interface LeftGroup {
  readonly dbid: string;
  readonly name: string;
  readonly refusal: Pick<Refusal, 'sentence'>;
}

export interface UnableGroup extends LeftGroup {
  readonly refusal: Refusal;
}

/** What a request would do to each of several Campaign Groups, by the engine's own rules. */
export interface RequestPlan {
  readonly request: GroupRequest;
  readonly able: readonly AbleGroup[];
  readonly unable: readonly UnableGroup[];
}

/** Plans a request; each group is judged as it will be once those before it have changed. */
export function planRequest(state: ConsoleState, request: GroupRequest, dbids: readonly string[]): RequestPlan {
  const able: AbleGroup[] = [];
  const unable: UnableGroup[] = [];
  // Only dialing asks for neighbours.
  const neighbours = request.do === 'start' || request.do === 'set-mode' ? new Neighbours(state) : null;
  for (const dbid of dbids) {
    const view = state.groups.byId[dbid];
    if (view === undefined) continue;
    const name = campaignGroupName(view.configuration);
    const judged = transition(view.condition, request, neighbours?.of(view));
    if (!judged.accepted) {
      unable.push({ dbid, name, refusal: judged.refusal });
      continue;
    }
    neighbours?.move(view, judged.next);
    able.push({ dbid, name, before: view.condition, after: judged.next, reports: reportsOf(view.condition, judged) });
  }
  return { request, able, unable };
}

/**
 * Why a request is not possible now, whatever its parameters; null when it is possible. Neighbours need not be asked:
 * Preview may always start, and what runs already keeps at least its own mode with another goal.
 */
export function whyNot(condition: GroupCondition, kind: GroupRequestKind): Refusal | null {
  const key = `${kind} ${conditionKey(condition)}`;
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const verdict = judgeAll(condition, kind);
  verdicts.set(key, verdict);
  return verdict;
}

/** Conditions that are alike have the same key, so that thousands of Campaign Groups are a handful of cases. */
export function conditionKey(condition: GroupCondition): string {
  if (condition.state !== GroupState.running) return String(condition.state);
  const { dialMode, optimization } = condition.dialing;
  return `5 ${dialMode} ${optimization?.by ?? ''} ${optimization?.goal ?? ''}`;
}

/** There are no more than states, modes, methods and goals allow. */
const verdicts = new Map<string, Refusal | null>();

function judgeAll(condition: GroupCondition, kind: GroupRequestKind): Refusal | null {
  let first: Refusal | null = null;
  for (const request of possibleRequests(kind)) {
    const judged = transition(condition, request);
    if (judged.accepted) return null;
    first ??= judged.refusal;
  }
  return first;
}

function reportsOf(before: GroupCondition, judged: Transition & { accepted: true }): number {
  const unloadComes = judged.next.state === GroupState.waitingUnload && before.state !== GroupState.waitingUnload;
  return judged.reports.length + (unloadComes ? 1 : 0);
}

const goals = offeredOptimizations.flatMap((optimizeBy) => {
  const { min, max } = goalRanges.get(optimizeBy) ?? { min: 1, max: 1 };
  return [min, max].map((optimizeGoal) => ({ optimizeBy, optimizeGoal }));
});
const everyDialing: readonly DialingParameters[] = offeredDialModes.flatMap((dialMode) =>
  isPredictive(dialMode) ? goals.map((goal) => ({ dialMode, ...goal })) : [{ dialMode }],
);

function possibleRequests(kind: GroupRequestKind): readonly GroupRequest[] {
  if (kind === 'start' || kind === 'set-mode') return everyDialing.map((parameters) => ({ do: kind, ...parameters }));
  return [{ do: kind }];
}
