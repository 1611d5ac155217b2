import { isPredictive } from '../../../shared/domain/dial-mode.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { type EnumEntry, entryOf } from '../../../shared/domain/provenance.ts';
import { notificationAttributes } from '../../../shared/reporting/wire-profile.ts';
import { t } from '../../../shared/strings/t.ts';
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
    return [
      doubt(
        name,
        t('inspectorPayload.doubts.number.message', { value: String(value) }),
        t('inspectorPayload.doubts.number.fix', { known }),
      ),
    ];
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
      doubt('GSW_DIAL_MODE', t('inspectorPayload.doubts.modeSent.message'), t('inspectorPayload.doubts.modeSent.fix')),
    );
  if (isRunning && mode === undefined)
    found.push(
      doubt(
        'GSW_DIAL_MODE',
        t('inspectorPayload.doubts.modeMissing.message'),
        t('inspectorPayload.doubts.modeMissing.fix'),
      ),
    );
  const isOptimized = isRunning && typeof mode === 'number' && isPredictive(mode);
  for (const name of ['GSW_OPTIMIZE_BY', 'GSW_OPTIMIZE_GOAL'] as const) {
    if (isOptimized && values[name] === undefined)
      found.push(
        doubt(name, t('inspectorPayload.doubts.methodMissing.message'), t('inspectorPayload.doubts.methodMissing.fix')),
      );
    if (!isOptimized && values[name] !== undefined)
      found.push(
        doubt(name, t('inspectorPayload.doubts.methodSent.message'), t('inspectorPayload.doubts.methodSent.fix')),
      );
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
      t('inspectorPayload.doubts.goal.message', { value: String(value) }),
      t(by === 3 ? 'inspectorPayload.doubts.goal.seconds' : 'inspectorPayload.doubts.goal.percent', { most }),
    ),
  ];
}

const shareNames = ['GSW_STAT_BUSY_FACTOR', 'GSW_STAT_HIT_RATIO', 'GSW_STAT_OVERDIAL_RATE'];

function shares(values: BodyValues, prefix: string): Finding[] {
  return shareNames.flatMap((name) => {
    const value = values[name];
    if (typeof value !== 'number' || value <= 1) return [];
    return [
      doubt(
        `${prefix}${name}`,
        t('inspectorPayload.doubts.share.message', { value: String(value) }),
        t('inspectorPayload.doubts.share.fix'),
      ),
    ];
  });
}

/** The state that each accepted request leads to. */
const stateAfter: Readonly<Record<number, GroupState>> = { 7: 4, 8: 0, 9: 5, 10: 4, 11: 5 };

function stateAfterAction(values: BodyValues, { id }: LintSubject): Finding[] {
  const { GSW_CAMPAIGN_GROUP_ACTION: action, GSW_CAMPAIGN_GROUP_STATE: state } = values;
  if (typeof action !== 'number' || typeof state !== 'number') return [];
  const path = 'GSW_CAMPAIGN_GROUP_ACTION';
  if (id === 81001 && action !== 0)
    return [
      doubt(
        path,
        t('inspectorPayload.doubts.periodicAction.message', { action: String(action) }),
        t('inspectorPayload.doubts.periodicAction.fix'),
      ),
    ];
  const right = stateAfter[action];
  if (right === undefined || right === state) return [];
  return [
    doubt(
      'GSW_CAMPAIGN_GROUP_STATE',
      t('inspectorPayload.doubts.state.message', { state: String(state), action: String(action) }),
      t('inspectorPayload.doubts.state.fix', { right: String(right) }),
    ),
  ];
}

function clock(values: BodyValues, { at }: LintSubject): Finding[] {
  const seconds = Number(values.GSW_DATE_TIME);
  if (at === null || typeof values.GSW_DATE_TIME !== 'string' || !Number.isFinite(seconds)) return [];
  const off = seconds - at / 1_000;
  if (Math.abs(off) < 0.002) return [];
  const key = off < 0 ? 'inspectorPayload.doubts.clock.before' : 'inspectorPayload.doubts.clock.after';
  const fix = t('inspectorPayload.doubts.clock.fix', { at: (at / 1_000).toFixed(3) });
  return [doubt('GSW_DATE_TIME', t(key, { seconds: Math.abs(off) }), fix)];
}

function name(values: BodyValues): Finding[] {
  const { GSW_CAMPAIGN_GROUP_NAME: whole, GSW_CAMPAIGN_NAME: campaign, GSW_GROUP_NAME: group } = values;
  const right = `${campaign}@${group}`;
  if (![whole, campaign, group].every((part) => typeof part === 'string') || whole === right) return [];
  const fix = t('inspectorPayload.doubts.name.fix', { name: right });
  return [doubt('GSW_CAMPAIGN_GROUP_NAME', t('inspectorPayload.doubts.name.message'), fix)];
}
