import { UnstyledButton } from '@mantine/core';
import type { ConformanceCase } from '../../../shared/conformance/case.ts';
import type { ConformanceRun } from '../../../shared/conformance/run.ts';
import { t } from '../../../shared/strings/t.ts';
import styles from './CaseList.module.css';
import { SuiteVerdict, standingOf } from './SuiteVerdict.tsx';

interface CaseListProps {
  readonly cases: readonly ConformanceCase[];
  readonly run: ConformanceRun | null;
  /** The case that is shown beside the list. */
  readonly shown: string | null;
  readonly onShow: (id: string) => void;
}

/** The cases in the order in which they are run, each with its verdict and the reason. */
export function CaseList({ cases, run, shown, onShow }: CaseListProps) {
  return (
    <div className={styles.part}>
      {run === null && <p className={styles.none}>{t('conformance.cases.none')}</p>}
      <ul className={styles.list} aria-label={t('conformance.cases.label')}>
        {cases.map(({ id, title }) => (
          <li key={id}>
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
