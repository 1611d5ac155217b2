import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import {
  type ListStatistics,
  listStatisticNames,
  type Pins,
  type StatisticName,
  type StatisticValue,
} from '../../../shared/domain/statistics.ts';
import type { CampaignGroup } from '../../../shared/workspace/campaign-group.ts';
import type { Group } from '../groups/group.ts';

export interface PinChange {
  readonly callingList?: string | undefined;
  readonly set: Partial<Record<StatisticName, StatisticValue | undefined>>;
  readonly release: readonly StatisticName[];
}

/** The pins of a Campaign Group after a change, or what is wrong with it. */
export function nextPins(group: Group, { callingList, set, release }: PinChange): Result<Pins> {
  const { pins, configuration } = group;
  if (callingList === undefined) return ok({ ...pins, group: changed(pins.group, set, release) });
  if (!configuration.callingLists?.some(({ dbid }) => dbid === callingList))
    return failure('not-found', `${group.name} has no Calling List with DBID ${callingList}.`);
  const foreign = [...Object.keys(set), ...release].find((name) => !isListStatistic(name));
  if (foreign !== undefined) return failure('invalid', `${foreign} is not a statistic of a Calling List.`);
  const { [callingList]: before = {}, ...others } = pins.lists;
  const list: Partial<ListStatistics> = changed(before, set, release);
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

function changed(
  before: Partial<Record<StatisticName, StatisticValue>>,
  set: PinChange['set'],
  release: readonly StatisticName[],
): Partial<Record<StatisticName, StatisticValue>> {
  const after = { ...before };
  for (const [name, value] of Object.entries(set)) if (value !== undefined) after[name as StatisticName] = value;
  for (const name of release) delete after[name];
  return after;
}
