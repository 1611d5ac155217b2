import { Select } from '@mantine/core';
import type { LossEffect } from '../../../shared/faults/loss-rule.ts';
import { t } from '../../../shared/strings/t.ts';
import { effectNames } from '../../client/loss-words.ts';
import { NumberFields, type NumbersOf } from '../../ui/NumberFields.tsx';
import styles from '../../ui/rules.module.css';
import type { LossDraft } from './loss-draft.ts';
import { PayloadFields } from './PayloadFields.tsx';
import type { LossFieldsProps } from './WhichFields.tsx';

type NumberField = 'seconds' | 'withinSeconds' | 'bytes';

const numbers: NumbersOf<LossEffect['kind'], NumberField> = {
  lose: [],
  duplicate: [],
  delay: [['seconds', t('faults.effect.seconds')]],
  reorder: [['withinSeconds', t('faults.effect.withinSeconds')]],
  truncate: [['bytes', t('faults.effect.bytes')]],
  payload: [],
};

/** What is done to a notification that is hit. */
export function EffectFields({ draft, faultAt, onChange }: LossFieldsProps) {
  return (
    <section className={styles.section} aria-label={t('faults.effect.label')}>
      <header className={styles.head}>
        <h3>{t('faults.effect.title')}</h3>
      </header>
      <div className={styles.fields}>
        <Select
          className={styles.medium ?? ''}
          label={t('faults.effect.effect')}
          data-autofocus
          openOnFocus={false}
          data={Object.entries(effectNames).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          value={draft.effect}
          onChange={(value) => value !== null && onChange({ effect: value as LossDraft['effect'] })}
        />
        <NumberFields
          fields={numbers[draft.effect]}
          draft={draft}
          faultAt={(field) => faultAt(`effect.${field}`)}
          onChange={(field, text) => onChange({ [field]: text })}
        />
        {draft.effect === 'payload' && <PayloadFields draft={draft} faultAt={faultAt} onChange={onChange} />}
      </div>
      <p className={styles.note}>{t(`faults.effect.notes.${draft.effect}`)}</p>
    </section>
  );
}
