import type { Condition } from './condition.ts';
import type { Step } from './step.ts';

/** A step with where it stands, such as `steps[3].steps[0]`. */
export interface PlacedStep {
  readonly step: Step;
  readonly path: string;
}

/** All steps, those within a repeat after it. */
export function allSteps(steps: readonly Step[], path = 'steps'): PlacedStep[] {
  return steps.flatMap((step, index): PlacedStep[] => {
    const place = `${path}[${index}]`;
    return [{ step, path: place }, ...('repeat' in step ? allSteps(step.steps, `${place}.steps`) : [])];
  });
}

/** A Campaign Group that a step names, with where, and the Calling List that it must have. */
export interface NamedGroup {
  readonly path: string;
  readonly group: string;
  readonly callingList?: { readonly path: string; readonly dbid: string };
}

/** The Campaign Groups that a step names itself; those of nested steps are theirs. */
export function namedGroups({ step, path }: PlacedStep): NamedGroup[] {
  if ('do' in step) return [{ path: `${path}.group`, group: step.group }];
  if ('statistics' in step) return [withList(`${path}.statistics`, step.statistics)];
  if ('options' in step) return step.group === undefined ? [] : [{ path: `${path}.group`, group: step.group }];
  if ('schedule' in step) return [{ path: `${path}.schedule.group`, group: step.schedule.group }];
  if ('until' in step) return ofCondition(step.until, `${path}.until`);
  if ('repeat' in step)
    return typeof step.repeat === 'number' ? [] : ofCondition(step.repeat.until, `${path}.repeat.until`);
  if ('faults' in step) {
    const rules = step.faults === 'off' ? [] : step.faults;
    return rules.flatMap(({ match }, rule) =>
      (match.groups ?? []).map((group, at) => ({ path: `${path}.faults[${rule}].match.groups[${at}]`, group })),
    );
  }
  if ('assert' in step) {
    const { of, order = [] } = step.assert;
    return [
      ...named(`${path}.assert.of.group`, of.group),
      ...order.flatMap(({ group }, index) => named(`${path}.assert.order[${index}].group`, group)),
    ];
  }
  return [];
}

function ofCondition(condition: Condition, path: string): NamedGroup[] {
  if ('notifications' in condition) return named(`${path}.notifications.group`, condition.notifications.group);
  if ('statistic' in condition) return [withList(path, condition)];
  return [{ path: `${path}.group`, group: condition.group }];
}

function named(path: string, group: string | undefined): NamedGroup[] {
  return group === undefined ? [] : [{ path, group }];
}

function withList(path: string, { group, callingList }: { group: string; callingList?: string | undefined }) {
  const name = { path: `${path}.group`, group };
  return callingList === undefined
    ? name
    : { ...name, callingList: { path: `${path}.callingList`, dbid: callingList } };
}
