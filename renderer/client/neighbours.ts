import type { ConsoleState, GroupView } from '../../shared/contract/state.ts';
import { GroupState } from '../../shared/domain/enumerations.ts';
import type { GroupCondition, RunningNeighbour } from '../../shared/domain/transition.ts';
import { campaignGroupName } from '../../shared/workspace/campaign-group.ts';

/** Those of one Group that are running, by their dial mode and then by DBID. */
type Running = Map<number, Map<string, RunningNeighbour>>;

/** Who runs beside whom while a plan is made: what has changed in the plan counts as it will be. */
export class Neighbours {
  readonly #byGroup = new Map<string, Running>();

  constructor({ groups }: ConsoleState) {
    for (const view of Object.values(groups.byId)) this.#add(view, view.condition);
  }

  /** The running ones of the same Group, at most one for each dial mode: exclusion asks for no more. */
  of({ configuration: { dbid, group } }: GroupView): RunningNeighbour[] {
    const neighbours: RunningNeighbour[] = [];
    for (const ofMode of this.#byGroup.get(group)?.values() ?? []) {
      const other = firstBut(ofMode, dbid);
      if (other) neighbours.push(other);
    }
    return neighbours;
  }

  /** A Campaign Group goes from one condition to the next. */
  move(view: GroupView, next: GroupCondition): void {
    const { dbid, group } = view.configuration;
    for (const ofMode of this.#byGroup.get(group)?.values() ?? []) ofMode.delete(dbid);
    this.#add(view, next);
  }

  #add({ configuration }: GroupView, condition: GroupCondition): void {
    if (condition.state !== GroupState.running) return;
    const { dbid, group } = configuration;
    const { dialing } = condition;
    const running: Running = this.#byGroup.get(group) ?? new Map();
    const ofMode = running.get(dialing.dialMode) ?? new Map<string, RunningNeighbour>();
    ofMode.set(dbid, { name: campaignGroupName(configuration), dialing });
    this.#byGroup.set(group, running.set(dialing.dialMode, ofMode));
  }
}

function firstBut(neighbours: ReadonlyMap<string, RunningNeighbour>, dbid: string): RunningNeighbour | undefined {
  for (const [other, neighbour] of neighbours) if (other !== dbid) return neighbour;
  return undefined;
}
