import { Select } from '@mantine/core';
import { isPredictive, offeredDialModes } from '../../../shared/domain/dial-mode.ts';
import { goalRanges, offeredOptimizations } from '../../../shared/domain/optimization.ts';
import { refusalNames } from '../../../shared/domain/refusal.ts';
import { requestKinds } from '../../../shared/domain/requests.ts';
import { t } from '../../../shared/strings/t.ts';
import { dialModeName, optimizationName } from '../../client/dialing-words.ts';
import { GroupSelect } from './GroupSelect.tsx';
import { NumberField } from './NumberField.tsx';
import type { StepFields } from './StepEditor.tsx';

const requests = requestKinds.map((kind) => ({ value: kind, label: t(`requests.${kind}.verb`) }));
const modes = offeredDialModes.map((mode) => ({ value: String(mode), label: dialModeName(mode) }));
const optimizations = offeredOptimizations.map((one) => ({ value: String(one), label: optimizationName(one) }));

/** A request: which, to whom, how it is dialed, and the refusal that must come. */
export function DoFields({ value, groups, onChange }: StepFields) {
  const dials = value.do === 'start' || value.do === 'set-mode';
  const { group, expect } = value;
  const rest = { group, ...(expect === undefined ? {} : { expect }) };
  const choose = (kind: string) =>
    onChange({ do: kind, ...rest, ...(kind === 'start' || kind === 'set-mode' ? dialing(2) : {}) });
  return (
    <>
      <Select
        label={t('scenarios.edit.request')}
        data={requests}
        allowDeselect={false}
        value={String(value.do)}
        onChange={(kind) => kind !== null && choose(kind)}
      />
      <GroupSelect groups={groups} value={group} onChange={(chosen) => onChange({ ...value, group: chosen })} />
      {dials && (
        <Select
          label={t('scenarios.edit.dialMode')}
          data={modes}
          allowDeselect={false}
          value={String(value.dialMode)}
          onChange={(mode) => mode !== null && onChange({ do: value.do, ...rest, ...dialing(Number(mode)) })}
        />
      )}
      {dials && isPredictive(Number(value.dialMode)) && (
        <>
          <Select
            label={t('scenarios.edit.optimizeBy')}
            data={optimizations}
            allowDeselect={false}
            value={String(value.optimizeBy)}
            onChange={(by) => by !== null && onChange({ ...value, ...goalOf(Number(by)) })}
          />
          <NumberField
            label={t('scenarios.edit.optimizeGoal')}
            value={value.optimizeGoal}
            onChange={(optimizeGoal) => onChange({ ...value, optimizeGoal })}
          />
        </>
      )}
      <Select
        label={t('scenarios.edit.expect')}
        placeholder={t('scenarios.edit.noRefusal')}
        data={[...refusalNames]}
        clearable
        value={typeof expect === 'string' ? expect : null}
        onChange={(chosen) => {
          const { expect: _before, ...without } = value;
          onChange(chosen === null ? without : { ...without, expect: chosen });
        }}
      />
    </>
  );
}

/** A mode with what belongs to it. */
function dialing(dialMode: number): Record<string, number> {
  return { dialMode, ...(isPredictive(dialMode) ? goalOf(1) : {}) };
}

function goalOf(optimizeBy: number): Record<string, number> {
  return { optimizeBy, optimizeGoal: goalRanges.get(optimizeBy)?.suggested ?? 1 };
}
