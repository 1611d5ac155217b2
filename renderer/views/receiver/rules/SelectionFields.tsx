import { Select } from '@mantine/core';
import { NumberFields, type NumbersOf } from '../../../ui/NumberFields.tsx';
import styles from '../../../ui/rules.module.css';
import type { RuleFieldsProps } from './MatchFields.tsx';
import type { RuleDraft } from './rule-draft.ts';

const kinds = [
  { value: 'all', label: 'all of them' },
  { value: 'nth', label: 'the one with number' },
  { value: 'every', label: 'every nth' },
  { value: 'percent', label: 'a percentage, by chance' },
  { value: 'window', label: 'those in a window of time' },
];

type NumberField = 'n' | 'percent' | 'seed' | 'fromSeconds' | 'seconds';

const numbers: NumbersOf<RuleDraft['select'], NumberField> = {
  all: [],
  nth: [['n', 'Number']],
  every: [['n', 'n']],
  percent: [
    ['percent', 'Percent'],
    ['seed', 'Seed'],
  ],
  window: [
    ['fromSeconds', 'Begins after (s)'],
    ['seconds', 'Lasts (s)'],
  ],
};

/** Which of the requests that match are answered by the rule. */
export function SelectionFields({ draft, faultAt, onChange }: RuleFieldsProps) {
  return (
    <section className={styles.section} aria-label="Selection">
      <header className={styles.head}>
        <h3>Of those, it answers</h3>
      </header>
      <div className={styles.fields}>
        <Select
          aria-label="Which of them"
          className={styles.medium ?? ''}
          label="Which"
          data={kinds}
          allowDeselect={false}
          value={draft.select}
          onChange={(value) => value !== null && onChange({ select: value as RuleDraft['select'] })}
        />
        <NumberFields
          fields={numbers[draft.select]}
          draft={draft}
          faultAt={(field) => faultAt(`select.${field}`)}
          onChange={(field, text) => onChange({ [field]: text })}
        />
      </div>
      {draft.select === 'percent' && (
        <p className={styles.note}>The same seed hits the same requests again, so that a run can be repeated.</p>
      )}
      {draft.select === 'window' && (
        <p className={styles.note}>Counted from when the rule is switched on, on the machine's clock.</p>
      )}
    </section>
  );
}
