import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { type Pin, type PinInput, type Pins, pinAt } from '../../../shared/domain/pins.ts';
import { listStatisticNames, type StatisticName } from '../../../shared/domain/statistics.ts';
import type { CampaignGroup } from '../../../shared/workspace/campaign-group.ts';
import type { Group } from '../groups/group.ts';

export interface PinChange {
  readonly callingList?: string | undefined;
  readonly set: Partial<Record<StatisticName, PinInput | undefined>>;
  readonly release: readonly StatisticName[];
}

/** The pins of a Campaign Group after a change at `now`, or what is wrong with it. */
export function nextPins(group: Group, change: PinChange, now: number): Result<Pins> {
  const { pins, configuration } = group;
  const { callingList, set, release } = change;
  if (callingList === undefined) return ok({ ...pins, group: changed(pins.group, change, now) });
  if (!configuration.callingLists?.some(({ dbid }) => dbid === callingList))
    return failure('not-found', `${group.name} has no Calling List with DBID ${callingList}.`);
  const foreign = [...Object.keys(set), ...release].find((name) => !isListStatistic(name));
  if (foreign !== undefined) return failure('invalid', `${foreign} is not a statistic of a Calling List.`);
  const { [callingList]: before = {}, ...others } = pins.lists;
  const list = changed(before, change, now);
  return ok({ ...pins, lists: Object.keys(list).length > 0 ? { ...others, [callingList]: list } : others });
}

/** What stays of the pins when a Campaign Group has another configuration: all but those of lists that are gone. */
export function pinsThatFit(pins: Pins, { callingLists = [] }: CampaignGroup): Pins {
  const kept = Object.entries(pins.lists).filter(([dbid]) => callingLists.some((list) => list.dbid === dbid));
  return { group: pins.group, lists: Object.fromEntries(kept) };
}

function isListStatistic(name: string): boolean {
  return (listStatisticNames as readonly string[]).includes(name);
}

type SomePins = Partial<Record<StatisticName, Pin>>;

function changed(before: SomePins, { set, release }: PinChange, now: number): SomePins {
  const after = { ...before };
  for (const [name, input] of Object.entries(set))
    if (input !== undefined) after[name as StatisticName] = pinAt(input, now);
  for (const name of release) delete after[name];
  return after;
}
