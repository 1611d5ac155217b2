import { Button } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { conformanceCases } from '../../../shared/conformance/cases.ts';
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
import { useSuiteSetup } from './use-suite-setup.ts';

/** The conformance suite: sends what Outbound Contact Server may send to the person's own receiver, and judges the answers. */
export function ConformanceView() {
  const console = useConsole();
  const run = useWindow(selectConformance);
  const [asked, setAsked] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const setup = useSuiteSetup(run);
  const shown = conformanceCases.find(({ id }) => id === asked) ?? conformanceCases[0];
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
      <SuiteSetup setup={setup} chosen={chosen} />
      <SuiteProgress run={run} />
      <div className={styles.body}>
        <CaseList run={run} shown={shown?.id ?? null} onShow={setAsked} chosen={chosen} onChoose={setChosen} />
        {shown && (
          <CaseDetail
            key={shown.id}
            one={shown}
            result={run?.results.find(({ id }) => id === shown.id)}
            runReason={setup.reason}
            onRun={() => setup.start([shown.id])}
          />
        )}
      </div>
      <footer className={styles.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}
