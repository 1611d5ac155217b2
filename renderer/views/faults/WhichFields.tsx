import { MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { useMemo } from 'react';
import { reportedActions } from '../../../shared/domain/enumerations.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { actionName } from '../../client/loss-words.ts';
import { selectGroups } from '../../client/selectors.ts';
import { NumberFields, type NumbersOf } from '../../ui/NumberFields.tsx';
import styles from '../../ui/rules.module.css';
import { useWindow } from '../../ui/use-window.ts';
import type { LossDraft } from './loss-draft.ts';

export interface LossFieldsProps {
  readonly draft: LossDraft;
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (part: Partial<LossDraft>) => void;
}

const choices = [
  { value: 'next', label: t('faults.which.choices.next') },
  { value: 'every', label: t('faults.which.choices.every') },
  { value: 'percent', label: t('faults.which.choices.percent') },
  { value: 'all', label: t('faults.which.choices.all') },
];

type NumberField = 'count' | 'n' | 'percent' | 'seed';

const numbers: NumbersOf<LossDraft['choice'], NumberField> = {
  next: [['count', t('faults.which.count')]],
  every: [['n', t('faults.which.n')]],
  percent: [
    ['percent', t('faults.which.percent')],
    ['seed', t('faults.which.seed')],
  ],
  all: [],
};

const kinds = [
  { value: 'any', label: t('faults.which.kinds.any') },
  { value: 'change', label: t('faults.which.kinds.change') },
  { value: 'periodic', label: t('faults.which.kinds.periodic') },
];

const actions = reportedActions
  .filter(({ value }) => value !== 0)
  .map(({ value }) => ({ value: String(value), label: `${value} · ${actionName(value)}` }));

/** Which notifications are hit. */
export function WhichFields({ draft, faultAt, onChange }: LossFieldsProps) {
  const { ids, byId } = useWindow(selectGroups);
  const groups = useMemo(
    () =>
      ids.map((value) => {
        const view = byId[value];
        return { value, label: view ? campaignGroupName(view.configuration) : value };
      }),
    [ids, byId],
  );
  return (
    <section className={styles.section} aria-label={t('faults.which.label')}>
      <header className={styles.head}>
        <h3>{t('faults.which.title')}</h3>
        <SegmentedControl
          size="xs"
          aria-label={t('faults.which.kind')}
          data={kinds}
          value={draft.kind}
          onChange={(kind) => onChange({ kind: kind as LossDraft['kind'] })}
        />
      </header>
      <div className={styles.fields}>
        <Select
          className={styles.medium ?? ''}
          label={t('faults.which.which')}
          data={choices}
          allowDeselect={false}
          value={draft.choice}
          onChange={(value) => value !== null && onChange({ choice: value as LossDraft['choice'] })}
        />
        <NumberFields
          fields={numbers[draft.choice]}
          draft={draft}
          faultAt={(field) => faultAt(`choice.${field}`)}
          onChange={(field, text) => onChange({ [field]: text })}
        />
      </div>
      <div className={styles.fields}>
        <MultiSelect
          className={styles.grow ?? ''}
          size="xs"
          label={t('faults.which.groups')}
          placeholder={draft.dbids.length === 0 ? t('faults.which.allGroups') : ''}
          searchable
          limit={100}
          data={groups}
          value={[...draft.dbids]}
          error={faultAt('match.dbids')}
          onChange={(dbids) => onChange({ dbids })}
        />
        {draft.kind !== 'periodic' && (
          <MultiSelect
            className={styles.grow ?? ''}
            size="xs"
            label={t('faults.which.actions')}
            placeholder={draft.actions.length === 0 ? t('faults.which.allActions') : ''}
            data={actions}
            value={[...draft.actions]}
            error={faultAt('match.actions')}
            onChange={(chosen) => onChange({ actions: chosen })}
          />
        )}
      </div>
    </section>
  );
}
