import { isPredictive } from '../../../shared/domain/dial-mode.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { type EnumEntry, entryOf } from '../../../shared/domain/provenance.ts';
import { notificationAttributes } from '../../../shared/reporting/wire-profile.ts';
import { type BodyValues, callingLists } from './body-values.ts';
import type { Finding, LintSubject } from './payload-lint.ts';
import { enumerations } from './payload-rows.ts';

/** What no schema finds: numbers without a name, shares beyond 100 %, attributes that contradict each other or the record. */
export function sayDoubts(values: BodyValues, subject: LintSubject): Finding[] {
  return [
    ...unknownNumbers(values),
    ...presence(values),
    ...goal(values),
    ...shares(values, ''),
    ...callingLists(values).flatMap(({ index, list }) => shares(list, `GSW_CALLING_LISTS[${index}].`)),
    ...stateAfterAction(values, subject),
    ...clock(values, subject),
    ...name(values),
  ];
}

const doubt = (path: string, message: string, fix: string): Finding => ({ level: 'doubt', path, message, fix });

function unknownNumbers(values: BodyValues): Finding[] {
  return notificationAttributes.flatMap(({ name, enumeration }) => {
    const value = values[name];
    if (enumeration === undefined || typeof value !== 'number') return [];
    const table: readonly EnumEntry[] = enumerations[enumeration];
    if (entryOf(table, value) !== undefined) return [];
    const known = table.map((entry) => entry.value).join(', ');
    return [doubt(name, `${value} is not a number of this enumeration.`, `The numbers are ${known}.`)];
  });
}

/** Dial mode and optimization belong to a Campaign Group that runs. */
function presence(values: BodyValues): Finding[] {
  const state = values.GSW_CAMPAIGN_GROUP_STATE;
  if (typeof state !== 'number') return [];
  const found: Finding[] = [];
  const isRunning = state === GroupState.running;
  const mode = values.GSW_DIAL_MODE;
  if (!isRunning && mode !== undefined)
    found.push(
      doubt('GSW_DIAL_MODE', 'is sent although the Campaign Group does not run.', 'Leave it out until it runs.'),
    );
  if (isRunning && mode === undefined)
    found.push(
      doubt('GSW_DIAL_MODE', 'is missing although the Campaign Group runs.', 'Send the dial mode while it runs.'),
    );
  const isOptimized = isRunning && typeof mode === 'number' && isPredictive(mode);
  for (const name of ['GSW_OPTIMIZE_BY', 'GSW_OPTIMIZE_GOAL'] as const) {
    if (isOptimized && values[name] === undefined)
      found.push(
        doubt(name, 'is missing although a Predictive mode runs.', 'Send method and goal in a Predictive mode.'),
      );
    if (!isOptimized && values[name] !== undefined)
      found.push(doubt(name, 'is sent although no Predictive mode runs.', 'Leave it out in every other mode.'));
  }
  return found;
}

function goal({ GSW_OPTIMIZE_BY: by, GSW_OPTIMIZE_GOAL: value }: BodyValues): Finding[] {
  if (typeof by !== 'number' || typeof value !== 'number') return [];
  const most = by === 3 ? 3_600 : 100;
  if (value >= 1 && value <= most) return [];
  return [
    doubt(
      'GSW_OPTIMIZE_GOAL',
      `${value} is out of range for this method.`,
      `From 1 to ${most} ${by === 3 ? 's' : '%'}.`,
    ),
  ];
}

const shareNames = ['GSW_STAT_BUSY_FACTOR', 'GSW_STAT_HIT_RATIO', 'GSW_STAT_OVERDIAL_RATE'];

function shares(values: BodyValues, prefix: string): Finding[] {
  return shareNames.flatMap((name) => {
    const value = values[name];
    if (typeof value !== 'number' || value <= 1) return [];
    return [doubt(`${prefix}${name}`, `${value} is more than 100 %.`, `A share is a fraction: 85 % is 0.85.`)];
  });
}

/** The state that each accepted request leads to. */
const stateAfter: Readonly<Record<number, GroupState>> = { 7: 4, 8: 0, 9: 5, 10: 4, 11: 5 };

function stateAfterAction(values: BodyValues, { id }: LintSubject): Finding[] {
  const { GSW_CAMPAIGN_GROUP_ACTION: action, GSW_CAMPAIGN_GROUP_STATE: state } = values;
  if (typeof action !== 'number' || typeof state !== 'number') return [];
  const path = 'GSW_CAMPAIGN_GROUP_ACTION';
  if (id === 81001 && action !== 0)
    return [doubt(path, `${action} in a periodic notification.`, 'No request causes a periodic one: 0.')];
  const right = stateAfter[action];
  if (right === undefined || right === state) return [];
  return [
    doubt(
      'GSW_CAMPAIGN_GROUP_STATE',
      `${state} does not follow from action ${action}.`,
      `After it the state is ${right}.`,
    ),
  ];
}

function clock(values: BodyValues, { at }: LintSubject): Finding[] {
  const seconds = Number(values.GSW_DATE_TIME);
  if (at === null || typeof values.GSW_DATE_TIME !== 'string' || !Number.isFinite(seconds)) return [];
  const off = seconds - at / 1_000;
  if (Math.abs(off) < 0.002) return [];
  const words = `${Number(Math.abs(off).toFixed(3))} s ${off < 0 ? 'before' : 'after'} the action occurred.`;
  return [doubt('GSW_DATE_TIME', words, `The action occurred at ${(at / 1_000).toFixed(3)}.`)];
}

function name(values: BodyValues): Finding[] {
  const { GSW_CAMPAIGN_GROUP_NAME: whole, GSW_CAMPAIGN_NAME: campaign, GSW_GROUP_NAME: group } = values;
  if (![whole, campaign, group].every((part) => typeof part === 'string') || whole === `${campaign}@${group}`)
    return [];
  return [doubt('GSW_CAMPAIGN_GROUP_NAME', 'is not made of Campaign and Group.', `It reads ${campaign}@${group}.`)];
}
