import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { changeSteps, showScenario } from '../../client/commands/scenario-draft.ts';
import { groupNames } from '../../client/group-names.ts';
import { documentOf, type ScenarioDraft } from '../../client/scenario-draft.ts';
import { isOn, markOf } from '../../client/scenario-marks.ts';
import { selectGroups, selectPlay, selectScenario } from '../../client/selectors.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Scenarios.module.css';
import { StepEditor } from './StepEditor.tsx';
import { StepList } from './StepList.tsx';
import { StepTools } from './StepTools.tsx';

/** The steps as a list, with what has become of each, and the chosen one to be edited. */
export function StepsTab({ draft }: { readonly draft: ScenarioDraft }) {
  const console = useConsole();
  const { step, played } = useWindow(selectScenario);
  const { run } = useWindow(selectPlay);
  const open = useWindow(selectGroups);
  const document = useMemo(() => documentOf(draft.text), [draft.text]);
  if (document === null)
    return (
      <div className={styles.none}>
        <Empty text={t('scenarios.list.unreadable')}>
          <Button variant="default" onClick={() => showScenario(console, { tab: 'text' })}>
            {t('scenarios.list.showText')}
          </Button>
        </Empty>
      </div>
    );
  const { steps } = document;
  const groups = document.groups.length > 0 ? document.groups : open.ids.map(groupNames(open));
  const marks = run !== null && played === draft.text ? steps.map((_step, index) => markOf(run, index)) : [];
  const isPlaying = isOn(run);
  const own = `steps[${step}]`;
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <StepTools steps={steps} step={step} groups={groups} isLocked={isPlaying} />
        <StepList steps={steps} step={step} marks={marks} groups={groups} isLocked={isPlaying} />
      </div>
      {step < steps.length && (
        <StepEditor
          key={`${step}`}
          value={steps[step]}
          number={step + 1}
          groups={groups}
          isLocked={isPlaying}
          faults={draft.faults.filter(({ path }) => path === own || path.startsWith(`${own}.`))}
          onChange={(value) => changeSteps(console, steps.with(step, value), step)}
        />
      )}
    </div>
  );
}
