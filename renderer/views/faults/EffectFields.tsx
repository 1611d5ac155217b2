import { Select } from '@mantine/core';
import type { LossEffect } from '../../../shared/faults/loss-rule.ts';
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
  delay: [['seconds', 'Seconds']],
  reorder: [['withinSeconds', 'Within (s)']],
  truncate: [['bytes', 'Bytes kept']],
  payload: [],
};

const notes: Readonly<Record<LossEffect['kind'], string>> = {
  lose: 'The line is written, nothing goes on the wire.',
  duplicate: 'It goes twice, in a row of its own each.',
  delay: 'Later ones of the same Campaign Group wait behind it.',
  reorder: 'The next one of the same Campaign Group goes first; without one, it leaves when the time is over.',
  truncate: 'Only the first bytes of the body are sent, as if that were all of it.',
  payload: 'One part of the JSON body is made wrong.',
};

/** What is done to a notification that is hit. */
export function EffectFields({ draft, faultAt, onChange }: LossFieldsProps) {
  return (
    <section className={styles.section} aria-label="What is done">
      <header className={styles.head}>
        <h3>What is done</h3>
      </header>
      <div className={styles.fields}>
        <Select
          className={styles.medium ?? ''}
          label="Effect"
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
      <p className={styles.note}>{notes[draft.effect]}</p>
    </section>
  );
}
