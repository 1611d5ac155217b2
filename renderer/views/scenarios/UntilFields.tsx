import { Select } from '@mantine/core';
import { stateNames } from '../../../shared/scenario/selection.ts';
import { t } from '../../../shared/strings/t.ts';
import { isObject, usualState } from '../../client/scenario-draft.ts';
import { GroupSelect } from './GroupSelect.tsx';
import { NumberField } from './NumberField.tsx';
import type { StepFields } from './StepEditor.tsx';

const conditions = ['state', 'belief', 'notifications', 'statistic'] as const;
const conditionData = conditions.map((value) => ({ value, label: t(`scenarios.until.${value}`) }));
const beliefs = [...stateNames, 'in-step', 'stale', 'wrong', 'unknown'];

/** What is waited for, and how long. */
export function UntilFields({ value, groups, onChange }: StepFields) {
  const until = isObject(value.until) ? value.until : {};
  const kind = conditions.find((one) => one in until);
  const change = (part: Record<string, unknown>) => onChange({ ...value, until: { ...until, ...part } });
  const first = typeof until.group === 'string' ? until.group : (groups[0] ?? '*');
  const begin: Readonly<Record<string, Record<string, unknown>>> = {
    state: { state: usualState, group: first },
    belief: { belief: 'in-step', group: first },
    notifications: { notifications: {}, atLeast: 1 },
    statistic: { statistic: 'busyFactor', group: first, atLeast: 0.8 },
  };
  return (
    <>
      <Select
        label={t('scenarios.edit.what')}
        data={conditionData}
        allowDeselect={false}
        value={kind ?? null}
        onChange={(chosen) => chosen !== null && onChange({ ...value, until: begin[chosen] })}
      />
      {(kind === 'state' || kind === 'belief') && (
        <>
          <GroupSelect groups={groups} value={until.group} onChange={(group) => change({ group })} />
          <Select
            label={t(`scenarios.edit.${kind}`)}
            data={kind === 'state' ? [...stateNames] : beliefs}
            allowDeselect={false}
            value={String(until[kind])}
            onChange={(chosen) => chosen !== null && change({ [kind]: chosen })}
          />
        </>
      )}
      {kind === 'notifications' && (
        <NumberField
          label={t('scenarios.edit.atLeast')}
          value={until.atLeast}
          onChange={(atLeast) => change({ atLeast })}
        />
      )}
      <NumberField
        label={t('scenarios.edit.timeout')}
        value={value.timeout}
        onChange={(timeout) => onChange({ ...value, timeout })}
      />
    </>
  );
}
