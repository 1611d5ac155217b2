import { Button } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { conformanceCases } from '../../../shared/conformance/cases.ts';
import type { ConformanceRun } from '../../../shared/conformance/run.ts';
import { t } from '../../../shared/strings/t.ts';
import { open } from '../../client/console.ts';
import { selectConformance } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import { CaseDetail } from './CaseDetail.tsx';
import { CaseList } from './CaseList.tsx';
import styles from './ConformanceView.module.css';
import { SuiteProgress } from './SuiteProgress.tsx';
import { SuiteSetup } from './SuiteSetup.tsx';

/** The conformance suite: sends what Outbound Contact Server may send to the person's own receiver, and judges the answers. */
export function ConformanceView() {
  const console = useConsole();
  const run = useWindow(selectConformance);
  const [chosen, setChosen] = useState<string | null>(null);
  const cases = casesOf(run);
  const shown = cases.find(({ id }) => id === chosen) ?? cases[0];
  return (
    <section className={styles.view} aria-label={t('conformance.label')} data-region="groups" tabIndex={-1}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{t('conformance.title')}</h2>
        <span className={styles.quiet}>{t('conformance.text')}</span>
        <span className={styles.space} />
        <Button
          variant="default"
          leftSection={<IconPackageExport size={14} />}
          onClick={() => open(console, { kind: 'kit' })}
        >
          {t('conformance.kit')}
        </Button>
      </header>
      <SuiteSetup run={run} />
      <SuiteProgress run={run} />
      <div className={styles.body}>
        <CaseList cases={cases} run={run} shown={shown?.id ?? null} onShow={setChosen} />
        {shown && <CaseDetail key={shown.id} one={shown} result={run?.results.find(({ id }) => id === shown.id)} />}
      </div>
      <footer className={styles.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}

/** Those of the run; before the first one, all. */
function casesOf(run: ConformanceRun | null) {
  return run === null ? conformanceCases : conformanceCases.filter(({ id }) => run.chosen.includes(id));
}
