import { t } from '../strings/t.ts';
import { canChangeWhileRunning, type DialMode, modesExclude, offeredDialModes } from './dial-mode.ts';
import { checkDialingParameters, type Dialing, type DialingProblem } from './dialing.ts';
import { GroupState, ReportedAction } from './enumerations.ts';
import { type Refusal, type RefusalName, refusal } from './refusal.ts';
import type { DialingParameters, GroupRequest, GroupRequestKind } from './requests.ts';

/** What a Campaign Group is doing. `dialing` is present exactly while it is Running. */
export type GroupCondition =
  | { readonly state: Exclude<GroupState, 5> }
  | { readonly state: 5; readonly dialing: Dialing };

/** A running Campaign Group of the same Group, which may exclude a start or a mode change. */
export interface RunningNeighbour {
  readonly name: string;
  readonly dialing: Dialing;
}

/** One change notification to send: the action, with the condition *after* it. */
export interface Report {
  readonly action: ReportedAction;
  readonly condition: GroupCondition;
}

export type Transition =
  | { readonly accepted: true; readonly next: GroupCondition; readonly reports: readonly Report[] }
  | { readonly accepted: false; readonly refusal: Refusal };

const NOT_LOADED: GroupCondition = { state: GroupState.notLoaded };
const WAITING_UNLOAD: GroupCondition = { state: GroupState.waitingUnload };
const ACTIVE: GroupCondition = { state: GroupState.active };

type Cell = (request: GroupRequest, current: GroupCondition, neighbours: readonly RunningNeighbour[]) => Transition;

const refuse =
  (name: RefusalName, sentence: string): Cell =>
  () => ({ accepted: false, refusal: refusal(name, sentence) });

const notLoaded = refuse('CampaignNotLoaded', t('domain.refusals.notLoaded'));
const unloading = refuse('CampaignNotLoaded', t('domain.refusals.unloading'));
const alreadyLoaded = refuse('CampaignAlreadyLoaded', t('domain.refusals.alreadyLoaded'));
const stillLoaded = refuse('CampaignAlreadyLoaded', t('domain.refusals.stillLoaded'));
const notStarted = refuse('CampaignNotStarted', t('domain.refusals.notStarted'));
const alreadyStarted = refuse('CampaignAlreadyStarted', t('domain.refusals.alreadyStarted'));
const needsStop = refuse('InvalidCampaignMode', t('domain.refusals.needsStop'));
const sameDialing = refuse('InvalidCampaignMode', t('domain.refusals.sameDialing'));

const accept = (next: GroupCondition, ...reports: Report[]): Transition => ({ accepted: true, next, reports });
const nothing: Cell = (_request, current) => accept(current);
const load: Cell = () => accept(ACTIVE, { action: ReportedAction.load, condition: ACTIVE });
const stop: Cell = () => accept(ACTIVE, { action: ReportedAction.stopDialing, condition: ACTIVE });
const unload: Cell = () => accept(WAITING_UNLOAD);
const unloadNow: Cell = () => accept(NOT_LOADED, { action: ReportedAction.unload, condition: NOT_LOADED });
const stopThenUnload: Cell = () => accept(WAITING_UNLOAD, { action: ReportedAction.stopDialing, condition: ACTIVE });

const start: Cell = (request, _current, neighbours) =>
  run(request as DialingParameters, ReportedAction.startDialing, neighbours);

const setMode: Cell = (request, current, neighbours) => {
  const wanted = request as DialingParameters;
  if (current.state !== GroupState.running) return notStarted(request, current, neighbours);
  // Before method and goal: correcting these would not help where the mode itself cannot follow.
  if (!mayFollow(current.dialing.dialMode, wanted.dialMode)) return needsStop(request, current, neighbours);
  const checked = checkDialingParameters(wanted);
  if ('problem' in checked) return invalid(checked);
  if (!isChange(current.dialing, checked.dialing)) return sameDialing(request, current, neighbours);
  return run(wanted, ReportedAction.setDialingMode, neighbours);
};

/**
 * The transition table: request (rows) by state (columns). The refusal names are those of the CM protocol.
 * Unload reports once, when NotLoaded is reached: see {@link afterCallsEnded} and {@link afterUnload}.
 */
// biome-ignore format: it reads as the table that it is
const table: Record<GroupRequestKind, Record<GroupState, Cell>> = {
  //                  NotLoaded  WaitingUnload UnloadInProgress Active         Running
  load:           row(load,      stillLoaded,  stillLoaded,     alreadyLoaded, alreadyLoaded),
  start:          row(notLoaded, unloading,    unloading,       start,         alreadyStarted),
  stop:           row(notLoaded, unloading,    unloading,       notStarted,    stop),
  'set-mode':     row(notLoaded, unloading,    unloading,       notStarted,    setMode),
  unload:         row(notLoaded, nothing,      nothing,         unload,        unload),
  'force-unload': row(notLoaded, unloadNow,    unloadNow,       unloadNow,     unloadNow),
  complete:       row(notLoaded, nothing,      nothing,         unload,        stopThenUnload),
};

function row(state0: Cell, state1: Cell, state2: Cell, state4: Cell, state5: Cell): Record<GroupState, Cell> {
  return { 0: state0, 1: state1, 2: state2, 4: state4, 5: state5 };
}

/**
 * What a request does to a Campaign Group: the next condition with what to report, or a named refusal.
 * A refused request changes nothing and reports nothing; a repeated unload is accepted and does nothing.
 *
 * @param neighbours the running Campaign Groups of the same Group, this one left out
 */
export function transition(
  current: GroupCondition,
  request: GroupRequest,
  neighbours: readonly RunningNeighbour[] = [],
): Transition {
  return table[request.do][current.state](request, current, neighbours);
}

/** WaitingUnload has ended: the calls in progress are over. Any other condition is left as it is. */
export function afterCallsEnded(current: GroupCondition): GroupCondition {
  return current.state === GroupState.waitingUnload ? { state: GroupState.unloadInProgress } : current;
}

/** UnloadInProgress has ended: NotLoaded is reached, and the unload is reported. */
export function afterUnload(current: GroupCondition): { next: GroupCondition; reports: readonly Report[] } {
  if (current.state !== GroupState.unloadInProgress) return { next: current, reports: [] };
  return { next: NOT_LOADED, reports: [{ action: ReportedAction.unload, condition: NOT_LOADED }] };
}

function isChange(from: Dialing, to: Dialing): boolean {
  return (
    from.dialMode !== to.dialMode ||
    from.optimization?.by !== to.optimization?.by ||
    from.optimization?.goal !== to.optimization?.goal
  );
}

/** False for an offered mode that needs a stop and a start; one that is not offered is refused as a parameter. */
function mayFollow(from: DialMode, to: number): boolean {
  const mode = offeredDialModes.find((offered) => offered === to);
  return mode === undefined || mode === from || canChangeWhileRunning(from, mode);
}

function run(
  parameters: DialingParameters,
  action: ReportedAction,
  neighbours: readonly RunningNeighbour[],
): Transition {
  const checked = checkDialingParameters(parameters);
  if ('problem' in checked) return invalid(checked);
  const rival = neighbours.find((other) => modesExclude(checked.dialing.dialMode, other.dialing.dialMode));
  if (rival)
    return {
      accepted: false,
      refusal: refusal('CampaignGroupsExcluded', t('domain.refusals.excluded', { name: rival.name })),
    };
  const next: GroupCondition = { state: GroupState.running, dialing: checked.dialing };
  return accept(next, { action, condition: next });
}

function invalid(problem: DialingProblem): Transition {
  return { accepted: false, refusal: refusal('InvalidParameter', problem.problem) };
}
