import { Select, TextInput } from '@mantine/core';
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

const numbers: Readonly<Record<ResponseDraft['delay'], readonly (readonly [NumberField, string])[]>> = {
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
      {numbers[response.delay].map(([field, label]) => (
        <TextInput
          key={field}
          className={styles.short ?? ''}
          label={label}
          inputMode="numeric"
          value={response[field]}
          error={faultAt(`delay.${field}`)}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}
