import { Select, TextInput } from '@mantine/core';
import type { PayloadFault } from '../../../shared/faults/loss-rule.ts';
import { t } from '../../../shared/strings/t.ts';
import styles from '../../ui/rules.module.css';
import { allAttributes, enumeratedAttributes } from '../receiver/rules/attribute-values.ts';
import type { LossFieldsProps } from './WhichFields.tsx';

const kinds: readonly { readonly value: PayloadFault['kind']; readonly label: string }[] = [
  { value: 'missing', label: t('faults.payload.kinds.missing') },
  { value: 'null', label: t('faults.payload.kinds.null') },
  { value: 'unknown-number', label: t('faults.payload.kinds.unknown-number') },
  { value: 'wrong-type', label: t('faults.payload.kinds.wrong-type') },
  { value: 'extra-field', label: t('faults.payload.kinds.extra-field') },
  { value: 'long-name', label: t('faults.payload.kinds.long-name') },
  { value: 'unicode-name', label: t('faults.payload.kinds.unicode-name') },
  { value: 'clock-skew', label: t('faults.payload.kinds.clock-skew') },
];

/** How the body is made wrong, and where. */
export function PayloadFields({ draft, faultAt, onChange }: LossFieldsProps) {
  const { payload } = draft;
  const takesAttribute =
    payload === 'missing' || payload === 'null' || payload === 'unknown-number' || payload === 'wrong-type';
  const text = (name: 'name' | 'characters' | 'skewSeconds', path: string, label: string, placeholder = '') => (
    <TextInput
      className={styles.medium ?? ''}
      label={label}
      placeholder={placeholder}
      value={draft[name]}
      error={faultAt(path)}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Select
        className={styles.medium ?? ''}
        label={t('faults.payload.fault')}
        data={[...kinds]}
        allowDeselect={false}
        value={payload}
        onChange={(value) => value !== null && onChange({ payload: value as PayloadFault['kind'] })}
      />
      {takesAttribute && (
        <Select
          className={styles.grow ?? ''}
          label={t('faults.payload.attribute')}
          searchable
          clearable={payload === 'missing'}
          placeholder={t(payload === 'missing' ? 'faults.payload.anyAttribute' : 'faults.payload.choose')}
          data={[...(payload === 'unknown-number' ? enumeratedAttributes : allAttributes)]}
          value={draft.field === '' ? null : draft.field}
          error={faultAt('effect.fault.field')}
          onChange={(value) => onChange({ field: value ?? '' })}
        />
      )}
      {payload === 'extra-field' &&
        text('name', 'effect.fault.name', t('faults.payload.name'), t('faults.payload.nameHint'))}
      {payload === 'long-name' && text('characters', 'effect.fault.characters', t('faults.payload.characters'))}
      {payload === 'clock-skew' && text('skewSeconds', 'effect.fault.seconds', t('faults.payload.seconds'))}
    </>
  );
}
