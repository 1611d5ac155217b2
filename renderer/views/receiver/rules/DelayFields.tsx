import { Select } from '@mantine/core';
import { NumberFields, type NumbersOf } from '../../../ui/NumberFields.tsx';
import styles from '../../../ui/rules.module.css';
import type { ResponseFieldsProps } from './ResponseFields.tsx';
import type { ResponseDraft } from './rule-draft.ts';

const kinds = [
  { value: 'none', label: 'at once' },
  { value: 'fixed', label: 'after a fixed time' },
  { value: 'uniform', label: 'between two times' },
  { value: 'normal', label: 'around a mean time' },
  { value: 'exponential', label: 'mostly soon, at times late' },
];

type NumberField = 'ms' | 'fromMs' | 'toMs' | 'meanMs' | 'deviationMs';

const numbers: NumbersOf<ResponseDraft['delay'], NumberField> = {
  none: [],
  fixed: [['ms', 'Delay (ms)']],
  uniform: [
    ['fromMs', 'From (ms)'],
    ['toMs', 'To (ms)'],
  ],
  normal: [
    ['meanMs', 'Mean (ms)'],
    ['deviationMs', 'Deviation (ms)'],
  ],
  exponential: [['meanMs', 'Mean (ms)']],
};

/** How long the receiver waits before it does what the response says. */
export function DelayFields({
  response,
  faultAt,
  onChange,
}: Pick<ResponseFieldsProps, 'response' | 'faultAt' | 'onChange'>) {
  return (
    <>
      <Select
        className={styles.kind ?? ''}
        label="When"
        data={kinds}
        allowDeselect={false}
        value={response.delay}
        onChange={(value) => value !== null && onChange({ delay: value as ResponseDraft['delay'] })}
      />
      <NumberFields
        fields={numbers[response.delay]}
        draft={response}
        faultAt={(field) => faultAt(`delay.${field}`)}
        onChange={(field, text) => onChange({ [field]: text })}
      />
    </>
  );
}
