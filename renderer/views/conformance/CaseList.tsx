import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import { conformanceCases } from '../../../shared/conformance/cases.ts';
import type { ConformanceRun } from '../../../shared/conformance/run.ts';
import { t } from '../../../shared/strings/t.ts';
import styles from './CaseList.module.css';
import { SuiteVerdict, standingOf } from './SuiteVerdict.tsx';

interface CaseListProps {
  readonly run: ConformanceRun | null;
  /** The case that is shown beside the list. */
  readonly shown: string | null;
  readonly onShow: (id: string) => void;
  /** Ids of those that are ticked, to be run alone. */
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** The cases in the order in which they are run, each with its verdict and the reason. */
export function CaseList({ run, shown, onShow, chosen, onChoose }: CaseListProps) {
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <div className={styles.part}>
      {run === null && <p className={styles.none}>{t('conformance.cases.none')}</p>}
      {chosen.length > 0 && (
        <p className={styles.chosen}>
          <span>{t('conformance.cases.chosen', { count: chosen.length })}</span>
          <Button variant="default" size="compact-xs" onClick={() => onChoose([])}>
            {t('conformance.cases.chooseNone')}
          </Button>
        </p>
      )}
      <ul className={styles.list} aria-label={t('conformance.cases.label')}>
        {conformanceCases.map(({ id, title }) => (
          <li key={id} className={styles.item} data-shown={id === shown || undefined}>
            <Checkbox
              size="xs"
              aria-label={t('conformance.cases.choose', { title })}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />
            <UnstyledButton
              className={styles.case ?? ''}
              aria-current={id === shown ? 'true' : undefined}
              onClick={() => onShow(id)}
            >
              <span className={styles.title}>{title}</span>
              <SuiteVerdict standing={standingOf(run, id)} />
              <span className={styles.reason}>{run?.results.find((one) => one.id === id)?.reason}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
