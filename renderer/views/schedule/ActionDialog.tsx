import { Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { dialModes, isPredictive, offeredDialModes } from '../../../shared/domain/dial-mode.ts';
import { entryOf } from '../../../shared/domain/provenance.ts';
import { type GroupRequestKind, requestKinds } from '../../../shared/domain/requests.ts';
import type { Schedule, TimedAction } from '../../../shared/schedule/schedule.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { scheduleOf, setSchedule } from '../../client/commands/schedule.ts';
import { closeDialog, nowOf } from '../../client/console.ts';
import { selectGroup, selectSchedules } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { Goal } from '../dialogs/DialingDialog.tsx';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import styles from './ActionDialog.module.css';
import { type ActionDraft, draftOf, momentOf, newDraft, requestOfDraft } from './action-draft.ts';
import { NextOccurrences } from './NextOccurrences.tsx';
import { requestWord } from './request-words.ts';
import { useProblems } from './use-problems.ts';
import { WhenFields } from './WhenFields.tsx';
import { ownTimeZone, zoneTime, zoneWords } from './zone-time.ts';

interface ActionDialogProps {
  readonly dbid: string;
  /** What the form begins with; null for nothing. */
  readonly action: TimedAction | null;
  readonly isNew: boolean;
}

/** A timed action: when it comes and what it does, with its next occurrences and what would go wrong. */
export function ActionDialog({ dbid, action, isNew }: ActionDialogProps) {
  const console = useConsole();
  const view = useWindow(selectGroup(dbid));
  const schedules = useWindow(selectSchedules);
  const schedule = useMemo(() => scheduleOf(schedules, dbid, ownTimeZone), [schedules, dbid]);
  const [id] = useState(() => (isNew || action === null ? crypto.randomUUID() : action.id));
  const [draft, setDraft] = useState(() => firstDraft(action, nowOf(console), schedule.timeZone));
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const change = (part: Partial<ActionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const typed = useMemo(() => actionOf(draft, id), [draft, id]);
  const name = view ? campaignGroupName(view.configuration) : dbid;

  const save = async () => {
    if (typed.action === null) return;
    setBusy(true);
    const request = requestWord[draft.request];
    const done = isNew ? t('schedule.dialog.added', { request }) : t('schedule.dialog.changed', { request });
    const error = await setSchedule(console, withAction(schedule, typed.action), done);
    setBusy(false);
    if (error === null) closeDialog(console);
    else setFault(error.sentence);
  };

  return (
    <DialogFrame
      title={isNew ? t('schedule.dialog.addTitle', { name }) : t('schedule.dialog.editTitle', { name })}
      size={600}
      verb={isNew ? t('schedule.dialog.add') : t('schedule.dialog.save')}
      verbIsOff={typed.action === null}
      isBusy={isBusy}
      onSubmit={() => void save()}
      aside={<span className={styles.fault}>{fault ?? typed.problem}</span>}
    >
      <Doing draft={draft} onChange={change} />
      <WhenFields draft={draft} timeZone={schedule.timeZone} onChange={change} />
      {typed.action !== null && (
        <>
          <NextOccurrences when={typed.action.when} timeZone={schedule.timeZone} />
          <OwnProblem schedule={schedule} action={typed.action} />
        </>
      )}
    </DialogFrame>
  );
}

interface DoingProps {
  readonly draft: ActionDraft;
  readonly onChange: (part: Partial<ActionDraft>) => void;
}

/** What is done, and how it dials where that matters. */
function Doing({ draft, onChange }: DoingProps) {
  const { request, dialing } = draft;
  const dials = request === 'start' || request === 'set-mode';
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t('schedule.dialog.action')}
          openOnFocus={false}
          data-autofocus
          data={requestKinds.map((kind) => ({ value: kind, label: requestWord[kind] }))}
          value={request}
          allowDeselect={false}
          onChange={(kind) => kind !== null && onChange({ request: kind as GroupRequestKind })}
        />
        {dials && (
          <Select
            label={t('schedule.dialog.mode')}
            openOnFocus={false}
            data={offeredDialModes.map((mode) => ({
              value: String(mode),
              label: entryOf(dialModes, mode)?.name ?? '',
            }))}
            value={String(dialing.dialMode)}
            allowDeselect={false}
            onChange={(mode) => mode !== null && onChange({ dialing: { ...dialing, dialMode: Number(mode) } })}
          />
        )}
      </div>
      {dials && isPredictive(dialing.dialMode) && (
        <Goal choice={dialing} onChange={(next) => onChange({ dialing: next })} />
      )}
    </>
  );
}

/** What would go wrong with the schedules if this were saved, at this action. */
function OwnProblem({ schedule, action }: { readonly schedule: Schedule; readonly action: TimedAction }) {
  const schedules = useWindow(selectSchedules);
  const shown = useDeferredValue(action);
  const next = useMemo(() => {
    const others = schedules.filter(({ campaignGroup }) => campaignGroup !== schedule.campaignGroup);
    return [...others, withAction(schedule, shown)];
  }, [schedules, schedule, shown]);
  const problem = useProblems(next).find(
    ({ dbid, actionId }) => dbid === schedule.campaignGroup && actionId === action.id,
  );
  if (problem === undefined) return null;
  return (
    <p className={styles.problem} role="status">
      <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
      <span>
        {t('schedule.dialog.problem', {
          time: zoneWords(problem.at, schedule.timeZone),
          sentence: problem.sentence,
        })}
      </span>
    </p>
  );
}

function firstDraft(action: TimedAction | null, now: number, timeZone: string): ActionDraft {
  const { date } = zoneTime(now, timeZone);
  return action === null ? newDraft(date) : draftOf(action, date);
}

function actionOf(draft: ActionDraft, id: string): { action: TimedAction | null; problem: string | null } {
  const moment = momentOf(draft);
  if ('problem' in moment) return { action: null, problem: moment.problem };
  const doing = requestOfDraft(draft);
  if ('problem' in doing) return { action: null, problem: doing.problem };
  return { action: { id, when: moment.when, request: doing.request }, problem: null };
}

/** The schedule with this action in the place of the one with its id, or at the end. */
function withAction(schedule: Schedule, action: TimedAction): Schedule {
  const isKnown = schedule.actions.some(({ id }) => id === action.id);
  const actions = isKnown
    ? schedule.actions.map((each) => (each.id === action.id ? action : each))
    : [...schedule.actions, action];
  return { ...schedule, actions };
}
