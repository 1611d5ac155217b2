import { Select } from '@mantine/core';
import { t } from '../../../../shared/strings/t.ts';
import { NumberFields, type NumbersOf } from '../../../ui/NumberFields.tsx';
import styles from '../../../ui/rules.module.css';
import type { ResponseFieldsProps } from './ResponseFields.tsx';
import type { ResponseDraft } from './rule-draft.ts';

const kinds = [
  { value: 'none', label: t('receiverRules.delay.kinds.none') },
  { value: 'fixed', label: t('receiverRules.delay.kinds.fixed') },
  { value: 'uniform', label: t('receiverRules.delay.kinds.uniform') },
  { value: 'normal', label: t('receiverRules.delay.kinds.normal') },
  { value: 'exponential', label: t('receiverRules.delay.kinds.exponential') },
];

type NumberField = 'ms' | 'fromMs' | 'toMs' | 'meanMs' | 'deviationMs';

const numbers: NumbersOf<ResponseDraft['delay'], NumberField> = {
  none: [],
  fixed: [['ms', t('receiverRules.delay.ms')]],
  uniform: [
    ['fromMs', t('receiverRules.delay.fromMs')],
    ['toMs', t('receiverRules.delay.toMs')],
  ],
  normal: [
    ['meanMs', t('receiverRules.delay.meanMs')],
    ['deviationMs', t('receiverRules.delay.deviationMs')],
  ],
  exponential: [['meanMs', t('receiverRules.delay.meanMs')]],
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
        label={t('receiverRules.delay.when')}
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
