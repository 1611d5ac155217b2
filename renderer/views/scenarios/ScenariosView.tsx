import { t } from '../../../shared/strings/t.ts';
import { selectPlay, selectScenario } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import editing from './Editing.module.css';
import { LeftOut } from './LeftOut.tsx';
import { NoScenario } from './NoScenario.tsx';
import { RecordingLine } from './RecordingLine.tsx';
import { RunLine } from './RunLine.tsx';
import { ScenarioBar } from './ScenarioBar.tsx';
import styles from './Scenarios.module.css';
import { StepsTab } from './StepsTab.tsx';
import { TextTab } from './TextTab.tsx';

/** Scenarios: recorded from what the operator does, edited step by step or as text, and played here. */
export function ScenariosView() {
  const { draft, tab } = useWindow(selectScenario);
  const { run } = useWindow(selectPlay);
  return (
    <section className={styles.view} aria-label={t('scenarios.label')} data-region="groups" tabIndex={-1}>
      <ScenarioBar />
      <RecordingLine />
      {run !== null && <RunLine run={run} />}
      {draft !== null && draft.leftOut.length > 0 && <LeftOut sentences={draft.leftOut} />}
      <div className={styles.body}>
        {draft === null ? <NoScenario /> : tab === 'text' ? <TextTab draft={draft} /> : <StepsTab draft={draft} />}
      </div>
      <footer className={editing.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}
