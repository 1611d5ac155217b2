import { TextInput } from '@mantine/core';
import styles from './rules.module.css';

/** Which numbers a choice asks for, by the names in its draft, with their labels. */
export type NumbersOf<Choice extends string, Field extends string> = Readonly<
  Record<Choice, readonly (readonly [field: Field, label: string])[]>
>;

interface NumberFieldsProps<Field extends string> {
  readonly fields: readonly (readonly [field: Field, label: string])[];
  readonly draft: Readonly<Record<Field, string>>;
  readonly faultAt: (field: Field) => string | undefined;
  readonly onChange: (field: Field, text: string) => void;
}

/** Short fields for the numbers of a rule, as they are typed. */
export function NumberFields<Field extends string>({ fields, draft, faultAt, onChange }: NumberFieldsProps<Field>) {
  return fields.map(([field, label]) => (
    <TextInput
      key={field}
      className={styles.short ?? ''}
      label={label}
      inputMode="decimal"
      value={draft[field]}
      error={faultAt(field)}
      onChange={(event) => onChange(field, event.currentTarget.value)}
    />
  ));
}
