import { Select, TextInput } from '@mantine/core';
import type { PayloadFault } from '../../../shared/faults/loss-rule.ts';
import styles from '../../ui/rules.module.css';
import { allAttributes, enumeratedAttributes } from '../receiver/rules/attribute-values.ts';
import type { LossFieldsProps } from './WhichFields.tsx';

const kinds: readonly { readonly value: PayloadFault['kind']; readonly label: string }[] = [
  { value: 'missing', label: 'an attribute left out' },
  { value: 'null', label: 'an attribute set to null' },
  { value: 'unknown-number', label: 'a number of no enumeration' },
  { value: 'wrong-type', label: 'an attribute of the wrong type' },
  { value: 'extra-field', label: 'an attribute too many' },
  { value: 'long-name', label: 'very long names' },
  { value: 'unicode-name', label: 'names with unusual characters' },
  { value: 'clock-skew', label: 'a clock that is wrong' },
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
        label="Fault of the body"
        data={[...kinds]}
        allowDeselect={false}
        value={payload}
        onChange={(value) => value !== null && onChange({ payload: value as PayloadFault['kind'] })}
      />
      {takesAttribute && (
        <Select
          className={styles.grow ?? ''}
          label="Attribute"
          searchable
          clearable={payload === 'missing'}
          placeholder={payload === 'missing' ? 'one that is not always sent' : 'Choose'}
          data={[...(payload === 'unknown-number' ? enumeratedAttributes : allAttributes)]}
          value={draft.field === '' ? null : draft.field}
          error={faultAt('effect.fault.field')}
          onChange={(value) => onChange({ field: value ?? '' })}
        />
      )}
      {payload === 'extra-field' && text('name', 'effect.fault.name', 'Name', 'made up when empty')}
      {payload === 'long-name' && text('characters', 'effect.fault.characters', 'Characters')}
      {payload === 'clock-skew' && text('skewSeconds', 'effect.fault.seconds', 'Seconds; negative is slow')}
    </>
  );
}
