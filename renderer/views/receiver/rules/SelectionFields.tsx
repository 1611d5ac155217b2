import { Select } from '@mantine/core';
import { t } from '../../../../shared/strings/t.ts';
import { NumberFields, type NumbersOf } from '../../../ui/NumberFields.tsx';
import styles from '../../../ui/rules.module.css';
import type { RuleFieldsProps } from './MatchFields.tsx';
import type { RuleDraft } from './rule-draft.ts';

const kinds = [
  { value: 'all', label: t('receiverRules.selection.kinds.all') },
  { value: 'nth', label: t('receiverRules.selection.kinds.nth') },
  { value: 'every', label: t('receiverRules.selection.kinds.every') },
  { value: 'percent', label: t('receiverRules.selection.kinds.percent') },
  { value: 'window', label: t('receiverRules.selection.kinds.window') },
];

type NumberField = 'n' | 'percent' | 'seed' | 'fromSeconds' | 'seconds';

const numbers: NumbersOf<RuleDraft['select'], NumberField> = {
  all: [],
  nth: [['n', t('receiverRules.selection.number')]],
  every: [['n', t('receiverRules.selection.n')]],
  percent: [
    ['percent', t('receiverRules.selection.percent')],
    ['seed', t('receiverRules.selection.seed')],
  ],
  window: [
    ['fromSeconds', t('receiverRules.selection.fromSeconds')],
    ['seconds', t('receiverRules.selection.seconds')],
  ],
};

/** Which of the requests that match are answered by the rule. */
export function SelectionFields({ draft, faultAt, onChange }: RuleFieldsProps) {
  return (
    <section className={styles.section} aria-label={t('receiverRules.selection.label')}>
      <header className={styles.head}>
        <h3>{t('receiverRules.selection.title')}</h3>
      </header>
      <div className={styles.fields}>
        <Select
          aria-label={t('receiverRules.selection.whichLabel')}
          className={styles.medium ?? ''}
          label={t('receiverRules.selection.which')}
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
      {draft.select === 'percent' && <p className={styles.note}>{t('receiverRules.selection.seedNote')}</p>}
      {draft.select === 'window' && <p className={styles.note}>{t('receiverRules.selection.windowNote')}</p>}
    </section>
  );
}
