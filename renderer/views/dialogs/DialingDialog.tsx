import { Radio, Select, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { dialModes, isPredictive, offeredDialModes } from '../../../shared/domain/dial-mode.ts';
import { goalRanges, offeredOptimizations, optimizationMethods } from '../../../shared/domain/optimization.ts';
import { entryOf } from '../../../shared/domain/provenance.ts';
import { t } from '../../../shared/strings/t.ts';
import { requestGroups } from '../../client/commands/group-requests.ts';
import { plannedTraffic, trafficSentence } from '../../client/confirmation.ts';
import { closeDialog } from '../../client/console.ts';
import { planRequest, type RequestPlan } from '../../client/group-plan.ts';
import { selectConsole } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { dialModeIcon } from '../groups/dial-mode-look.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { type DialingChoice, firstChoice, modeProblem, requestOf } from './dialing-choice.ts';
import styles from './dialogs.module.css';
import { UnableList } from './UnableList.tsx';

interface DialingDialogProps {
  readonly request: 'start' | 'set-mode';
  readonly dbids: readonly string[];
}

/** Asks how to dial: the mode, and where the mode has them, method and goal. */
export function DialingDialog({ request, dbids }: DialingDialogProps) {
  const console = useConsole();
  const state = useWindow(selectConsole);
  const [choice, setChoice] = useState(() => firstChoice(state, request, dbids));
  const [first] = useState(choice.dialMode);
  const plan = planRequest(state, requestOf(request, choice), dbids);
  const only = plan.able.length + plan.unable.length === 1 ? (plan.able[0] ?? plan.unable[0]) : undefined;
  const what = only?.name ?? t('dialogs.dialing.groups', { count: dbids.length });
  const needsGoal = isPredictive(choice.dialMode);
  return (
    <DialogFrame
      title={t(`requests.${request}.title`, { what })}
      size={640}
      verb={t(`dialogs.dialing.verbs.${request}`)}
      verbIsOff={plan.able.length === 0}
      onSubmit={() => {
        closeDialog(console);
        requestGroups(console, requestOf(request, choice), dbids, 'dialog');
      }}
      aside={plan.able.length > 0 && <Effect plan={plan} />}
    >
      <Radio.Group
        aria-label={t('dialogs.dialing.modes')}
        value={String(choice.dialMode)}
        onChange={(mode) => setChoice({ ...choice, dialMode: Number(mode) })}
      >
        <div className={styles.modes}>
          {offeredDialModes.map((mode) => (
            <ModeCard
              key={mode}
              mode={mode}
              problem={modeProblem(state, request, dbids, mode)}
              isFirst={mode === first}
            />
          ))}
        </div>
      </Radio.Group>
      {needsGoal && <Goal choice={choice} onChange={setChoice} />}
      <UnableList unable={plan.unable} />
    </DialogFrame>
  );
}

interface ModeCardProps {
  readonly mode: number;
  /** Why this mode is not possible, whatever the goal. */
  readonly problem: string | null;
  readonly isFirst: boolean;
}

function ModeCard({ mode, problem, isFirst }: ModeCardProps) {
  const entry = entryOf(dialModes, mode);
  const Picture = dialModeIcon(mode);
  return (
    <Radio.Card
      {...(isFirst ? { 'data-autofocus': true } : {})}
      className={styles.mode ?? ''}
      value={String(mode)}
      aria-label={entry?.name}
      aria-description={problem ?? entry?.meaning}
      data-off={problem !== null || undefined}
      onKeyDown={submitOnEnter}
    >
      <span className={styles.modeName} translate="no">
        <Picture size={15} stroke={1.75} aria-hidden /> {entry?.name}
      </span>
      <span className={styles.modeText}>{problem ?? entry?.meaning}</span>
    </Radio.Card>
  );
}

/** Arrow keys choose; Enter goes on with what is chosen. */
function submitOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.closest('form')?.requestSubmit();
}

interface GoalProps {
  readonly choice: DialingChoice;
  readonly onChange: (choice: DialingChoice) => void;
}

/** Method and goal, for the modes that have them. */
export function Goal({ choice, onChange }: GoalProps) {
  const range = goalRanges.get(choice.optimizeBy);
  const goal = Number(choice.goal);
  const isGood = range !== undefined && /^\d+$/.test(choice.goal) && goal >= range.min && goal <= range.max;
  return (
    <div className={styles.pair}>
      <Select
        label={t('dialogs.dialing.method')}
        data={offeredOptimizations.map((by) => ({
          value: String(by),
          label: entryOf(optimizationMethods, by)?.name ?? '',
        }))}
        value={String(choice.optimizeBy)}
        allowDeselect={false}
        description={entryOf(optimizationMethods, choice.optimizeBy)?.meaning}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={(value) => {
          const optimizeBy = Number(value);
          onChange({ ...choice, optimizeBy, goal: String(goalRanges.get(optimizeBy)?.suggested ?? '') });
        }}
      />
      <TextInput
        label={t('dialogs.dialing.goal')}
        inputMode="numeric"
        value={choice.goal}
        rightSection={<span className={styles.modeText}>{range?.unit === 'seconds' ? 's' : '%'}</span>}
        description={range && t(`dialogs.dialing.range.${range.unit}`, range)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={isGood || range === undefined ? null : t('dialogs.dialing.fault', range)}
        onChange={(event) => onChange({ ...choice, goal: event.currentTarget.value })}
      />
    </div>
  );
}

function Effect({ plan }: { readonly plan: RequestPlan }) {
  const state = useWindow(selectConsole);
  return <span className={styles.effect}>{trafficSentence(plannedTraffic(state, plan.able))}</span>;
}
