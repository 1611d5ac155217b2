import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { t } from '../../../shared/strings/t.ts';
import { run } from '../../client/commands/run.ts';
import { changeText, showScenario } from '../../client/commands/scenario-draft.ts';
import { documentOf, type ScenarioTab, textWithName } from '../../client/scenario-draft.ts';
import { isTooLong } from '../../client/scenario-kept.ts';
import { isOn } from '../../client/scenario-marks.ts';
import { selectPlay, selectScenario } from '../../client/selectors.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { PlayButtons } from './PlayButtons.tsx';
import { RecordingMark } from './RecordingMark.tsx';
import styles from './Scenarios.module.css';

const tabs: readonly { readonly value: ScenarioTab; readonly label: string }[] = [
  { value: 'steps', label: t('scenarios.bar.steps') },
  { value: 'text', label: t('scenarios.bar.text') },
];

/** The scenario's name, what can be done with it, and how it is shown. */
export function ScenarioBar() {
  const console = useConsole();
  const scenario = useWindow(selectScenario);
  const { draft, tab } = scenario;
  const { recording, run: play } = useWindow(selectPlay);
  const isRecording = recording?.on === true;
  const document = draft && documentOf(draft.text);
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>{t('scenarios.title')}</h2>
      {document && (
        <TextInput
          className={styles.name ?? ''}
          aria-label={t('scenarios.name')}
          readOnly={isOn(play)}
          value={document.name}
          onChange={(event) => changeText(console, textWithName(document, event.currentTarget.value))}
        />
      )}
      {draft !== null && !draft.isSaved && (
        <span className={styles.quiet}>{t(isTooLong(scenario) ? 'scenarios.notKept' : 'scenarios.changed')}</span>
      )}
      {draft !== null && (
        <SegmentedControl
          size="xs"
          aria-label={t('scenarios.bar.tabs')}
          data={[...tabs]}
          value={tab}
          onChange={(value) => showScenario(console, { tab: value as ScenarioTab })}
        />
      )}
      <span className={styles.space} />
      <Hint label={t('scenarios.bar.recordHint')}>
        <Button
          variant={isRecording ? 'filled' : 'default'}
          aria-pressed={isRecording}
          leftSection={<RecordingMark />}
          onClick={() => run(console, 'scenario.record')}
        >
          {t(isRecording ? 'scenarios.bar.stopRecording' : 'scenarios.bar.record')}
        </Button>
      </Hint>
      <Button variant="default" onClick={() => run(console, 'scenario.open')}>
        {t('scenarios.bar.open')}
      </Button>
      {draft !== null && (
        <Button variant="default" onClick={() => run(console, 'scenario.save')}>
          {t('scenarios.bar.save')}
        </Button>
      )}
      {(draft !== null || isOn(play)) && <PlayButtons />}
    </header>
  );
}
