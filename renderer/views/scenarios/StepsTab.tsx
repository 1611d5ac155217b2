import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { changeSteps, showScenario } from '../../client/commands/scenario-draft.ts';
import { groupNames } from '../../client/group-names.ts';
import { documentOf, type ScenarioDraft } from '../../client/scenario-draft.ts';
import { isOn, markOf } from '../../client/scenario-marks.ts';
import { placesOf, type StepPath, stepNumber, stepPathText, withStep } from '../../client/scenario-steps.ts';
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
  const places = placesOf(steps);
  const marks = run !== null && played === draft.text ? places.map(({ path }) => markOf(run, path)) : [];
  const isPlaying = isOn(run);
  const chosen = places[step];
  const list = { steps, places, step, groups, isLocked: isPlaying };
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <StepTools {...list} />
        <StepList {...list} marks={marks} />
      </div>
      {chosen && (
        <StepEditor
          key={stepNumber(chosen.path)}
          value={chosen.value}
          number={stepNumber(chosen.path)}
          groups={groups}
          isLocked={isPlaying}
          faults={faultsOf(draft, chosen.path)}
          onChange={(value) => changeSteps(console, withStep(steps, chosen.path, value), chosen.path)}
        />
      )}
    </div>
  );
}

/** What is wrong with a step, and with those within it. */
function faultsOf({ faults }: ScenarioDraft, place: StepPath) {
  const own = stepPathText(place);
  return faults.filter(({ path }) => path === own || path.startsWith(`${own}.`));
}
