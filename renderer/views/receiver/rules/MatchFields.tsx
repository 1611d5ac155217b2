import { Autocomplete, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { t } from '../../../../shared/strings/t.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from '../../../ui/rules.module.css';
import { AddButton } from './AddButton.tsx';
import { namedValues, plainAttributes } from './attribute-values.ts';
import type { FieldDraft, RuleDraft } from './rule-draft.ts';

export interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

const kinds = [
  { value: 'any', label: t('receiverRules.match.kinds.any') },
  { value: 'change', label: t('receiverRules.match.kinds.change') },
  { value: 'periodic', label: t('receiverRules.match.kinds.periodic') },
];

/** Which requests the rule is for: all that is given must match. */
export function MatchFields({ draft, faultAt, onChange }: RuleFieldsProps) {
  const { fields, kind, path, headerName, headerIs } = draft;
  const key = Math.max(0, ...fields.map((field) => field.key)) + 1;
  return (
    <section className={styles.section} aria-label={t('receiverRules.match.label')}>
      <header className={styles.head}>
        <h3>{t('receiverRules.match.title')}</h3>
        <AddButton
          whyNot={fields.length >= 10 ? t('receiverRules.match.most') : null}
          onAdd={() => onChange({ fields: [...fields, { key, field: '', is: '' }] })}
        >
          {t('receiverRules.match.addAttribute')}
        </AddButton>
      </header>
      <SegmentedControl
        size="xs"
        aria-label={t('receiverRules.match.kind')}
        data={kinds}
        value={kind}
        onChange={(value) => onChange({ kind: value as RuleDraft['kind'] })}
      />
      {fields.map((field, index) => (
        <FieldRow
          key={field.key}
          field={field}
          faults={[faultAt(`match.fields[${index}].field`), faultAt(`match.fields[${index}].is`)]}
          onChange={(part) =>
            onChange({ fields: fields.map((other) => (other.key === field.key ? { ...other, ...part } : other)) })
          }
          onRemove={() => onChange({ fields: fields.filter((other) => other.key !== field.key) })}
        />
      ))}
      <div className={styles.fields}>
        <TextInput
          className={styles.grow ?? ''}
          label={t('receiverRules.match.path')}
          placeholder={t('receiverRules.match.pathHint')}
          value={path}
          error={faultAt('match.path')}
          onChange={(event) => onChange({ path: event.currentTarget.value })}
        />
        <TextInput
          className={styles.grow ?? ''}
          label={t('receiverRules.match.header')}
          placeholder={t('receiverRules.match.noHeader')}
          value={headerName}
          error={faultAt('match.header.name')}
          onChange={(event) => onChange({ headerName: event.currentTarget.value })}
        />
        <TextInput
          className={styles.grow ?? ''}
          label={t('receiverRules.match.headerIs')}
          placeholder={t('receiverRules.match.headerIsHint')}
          value={headerIs}
          error={faultAt('match.header.is')}
          onChange={(event) => onChange({ headerIs: event.currentTarget.value })}
        />
      </div>
    </section>
  );
}

interface FieldRowProps {
  readonly field: FieldDraft;
  readonly faults: readonly [string | undefined, string | undefined];
  readonly onChange: (part: Partial<FieldDraft>) => void;
  readonly onRemove: () => void;
}

/** An attribute of the body and the value that it must have; numbers of an enumeration are offered by name. */
function FieldRow({ field: { field, is }, faults, onChange, onRemove }: FieldRowProps) {
  const values = namedValues(field.trim());
  return (
    <div className={styles.fields}>
      <Autocomplete
        className={`${styles.grow} ${styles.mono}`}
        label={t('receiverRules.match.attribute')}
        size="xs"
        placeholder="GSW_CAMPAIGN_GROUP_ACTION"
        data={[...plainAttributes]}
        value={field}
        error={faults[0]}
        onChange={(value) => onChange({ field: value })}
      />
      {values.length > 0 ? (
        <Select
          className={styles.grow ?? ''}
          label={t('receiverRules.match.is')}
          searchable
          placeholder={t('receiverRules.match.choose')}
          data={values.some(({ value }) => value === is) || is === '' ? values : [...values, { value: is, label: is }]}
          value={is === '' ? null : is}
          error={faults[1]}
          onChange={(value) => onChange({ is: value ?? '' })}
        />
      ) : (
        <TextInput
          className={styles.grow ?? ''}
          label={t('receiverRules.match.is')}
          placeholder={t('receiverRules.match.isHint')}
          value={is}
          error={faults[1]}
          onChange={(event) => onChange({ is: event.currentTarget.value })}
        />
      )}
      <span className={styles.remove}>
        <IconButton
          icon={IconTrash}
          label={t('receiverRules.match.remove')}
          of={field === '' ? t('receiverRules.match.thisAttribute') : field}
          onClick={onRemove}
        />
      </span>
    </div>
  );
}
