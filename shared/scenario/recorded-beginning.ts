import { GroupState } from '../domain/enumerations.ts';
import { isMoving, type PinsOf } from '../domain/pins.ts';
import { statisticNames } from '../domain/statistics.ts';
import type { GroupCondition } from '../domain/transition.ts';
import type { LossRule } from '../faults/loss-rule.ts';
import type { RecordedStatistics, RecordingStart } from './recorder.ts';
import type { Step } from './step.ts';

type NameOf = (dbid: string) => string;

/** The steps that bring Campaign Groups to where they were when the recording began, while sending is held. */
export function beginning(start: RecordingStart, nameOf: NameOf, statistics: RecordedStatistics): Step[] {
  const loaded = [...start.conditions].filter(([, { state }]) => state !== GroupState.notLoaded);
  const steps = loaded.flatMap(([dbid, condition]) => stepsTo(condition, nameOf(dbid)));
  const pins = statistics === 'as-sent' ? [] : [...start.pins].flatMap(([dbid, own]) => pinSteps(own, nameOf(dbid)));
  const held: Step[] = steps.length === 0 && !start.held ? [] : [{ sending: 'hold' }];
  const resumed: Step[] = held.length === 0 || start.held ? [] : [{ sending: 'resume' }];
  const faults = start.faults.length === 0 ? [] : [faultsStep(start.faults, nameOf)];
  return [...held, ...steps, ...pins, ...resumed, ...faults];
}

/** From NotLoaded to a condition in which a Campaign Group can stay. */
function stepsTo(condition: GroupCondition, group: string): Step[] {
  if (condition.state === GroupState.notLoaded) return [];
  if (condition.state !== GroupState.running) return [{ do: 'load', group }];
  const { dialMode, optimization } = condition.dialing;
  const optimized = optimization ? { optimizeBy: optimization.by, optimizeGoal: optimization.goal } : {};
  return [
    { do: 'load', group },
    { do: 'start', group, dialMode, ...optimized },
  ];
}

/** The rules of the loss laboratory as a step; Campaign Groups by their names. */
export function faultsStep(rules: readonly LossRule[], nameOf: NameOf): Step {
  if (rules.length === 0) return { faults: 'off' };
  return {
    faults: rules.map(({ match: { dbids, ...match }, ...rule }) => ({
      ...rule,
      match: { ...match, ...(dbids === undefined ? {} : { groups: dbids.map(nameOf) }) },
    })),
  };
}

function pinSteps({ group: own, lists }: { group: object; lists: Readonly<Record<string, object>> }, group: string) {
  const steps: Step[] = [];
  const add = (pins: PinsOf<Record<(typeof statisticNames)[number], number | null>>, place: object) => {
    // A ramp or a series began before the recording: where it was then, nobody knows.
    const still = statisticNames.flatMap((name) => {
      const pin = pins[name];
      return pin === undefined || isMoving(pin) ? [] : [[name, pin]];
    });
    if (still.length > 0) steps.push({ statistics: { group, ...place, ...Object.fromEntries(still) } });
  };
  add(own, {});
  for (const [callingList, pins] of Object.entries(lists)) add(pins, { callingList });
  return steps;
}
