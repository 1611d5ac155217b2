import { Checkbox, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { CampaignGroup } from '../../../../shared/workspace/campaign-group.ts';
import { campaignGroupName } from '../../../../shared/workspace/campaign-group.ts';
import { createGroup, updateGroup, whyLocked } from '../../../client/commands/group-editing.ts';
import { closeDialog } from '../../../client/console.ts';
import { selectGroups } from '../../../client/selectors.ts';
import { useConsole, useWindow } from '../../../ui/use-window.ts';
import { DialogFrame } from '../../dialogs/DialogFrame.tsx';
import { checkDraft } from './check.ts';
import { draftOf, emptyDraft, type GroupDraft } from './draft.ts';
import styles from './form.module.css';
import { ListsEditor } from './ListsEditor.tsx';
import { OptionFields } from './OptionFields.tsx';

type TextField =
  | 'campaign'
  | 'group'
  | 'template'
  | 'queue'
  | 'agents'
  | 'callsInProgressSeconds'
  | 'unloadSeconds'
  | 'historyLength'
  | 'dbid'
  | 'guid';

/** Every field of a Campaign Group, to make one or to change one that is not loaded. */
export function GroupForm({ dbid }: { readonly dbid: string | null }) {
  const console = useConsole();
  const groups = useWindow(selectGroups);
  const view = dbid === null ? undefined : groups.byId[dbid];
  const [draft, setDraft] = useState<GroupDraft>(() => (view ? draftOf(view.configuration) : emptyDraft));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(dbid !== null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const { configuration, faults } = useMemo(() => checkDraft(draft, groups, dbid), [draft, groups, dbid]);
  const faultAt = (path: string) => (isAll || touched.has(path) ? faults.get(path) : undefined);
  const change = (part: Partial<GroupDraft>) => {
    setDraft({ ...draft, ...part });
    setTouched(new Set([...touched, ...Object.keys(part)]));
  };

  const submit = async () => {
    if (configuration === null) {
      setAll(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    const error = await (dbid === null
      ? createGroup(console, configuration)
      : updateGroup(console, dbid, configuration as CampaignGroup));
    setBusy(false);
    if (error === null) closeDialog(console);
    else
      setProblem([error.sentence, ...(error.faults ?? []).map(({ path, message }) => `${path} ${message}`)].join(' '));
  };

  const text = (
    field: TextField,
    label: string,
    more: { description?: string; placeholder?: string; required?: boolean } = {},
  ) => (
    <TextInput
      label={label}
      {...more}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      withAsterisk={more.required === true}
      value={draft[field]}
      error={faultAt(field)}
      data-autofocus={field === 'campaign' || undefined}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      onBlur={() => draft[field] !== '' && setTouched(new Set([...touched, field]))}
    />
  );
  const name = campaignGroupName({ campaign: draft.campaign.trim() || '…', group: draft.group.trim() || '…' });
  const locked = view ? whyLocked(view) : null;
  return (
    <DialogFrame
      title={dbid === null ? 'Create a Campaign Group' : `Edit ${view ? campaignGroupName(view.configuration) : ''}`}
      size={760}
      verb={dbid === null ? 'Create' : 'Save'}
      verbIsOff={locked !== null}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      aside={<FormProblem problem={locked ?? problem} count={isAll ? faults.size : 0} />}
    >
      <div ref={form} className={styles.form}>
        <section className={styles.columns} aria-label="Names">
          {text('campaign', 'Campaign', { required: true, placeholder: 'Spring_Offer' })}
          {text('group', 'Group', { required: true, placeholder: 'Agents_North' })}
          <p className={styles.name}>
            Campaign Group <b>{name}</b>
          </p>
          {text('template', 'Campaign template', { placeholder: 'none: the attribute is left out' })}
          {text('queue', 'Voice Transfer Destination DN', { placeholder: 'none: sent as an empty string' })}
        </section>
        <section className={styles.three} aria-label="Behaviour">
          {text('agents', 'Agents')}
          {text('callsInProgressSeconds', 'Calls in progress last (s)')}
          {text('unloadSeconds', 'The unload lasts (s)')}
          {text('historyLength', 'History for predicting', {
            placeholder: '50',
            description: 'Completed calls until pacing follows from Progressive to Predictive.',
          })}
          <Checkbox
            className={styles.rest ?? ''}
            label="Complete by itself when every Calling List is exhausted"
            description="When the last record was dialed and the last call has ended, it stops and then unloads. Both are reported, with actor 3."
            checked={draft.autoComplete}
            onChange={(event) => change({ autoComplete: event.currentTarget.checked })}
          />
        </section>
        <ListsEditor draft={draft} faultAt={(path) => faults.get(path)} onChange={setDraft} />
        <OptionFields draft={draft} faultAt={(path) => faults.get(path)} onChange={setDraft} />
        <section className={styles.columns} aria-label="Identity">
          {text('dbid', 'DBID', { placeholder: 'made when empty' })}
          {text('guid', 'GUID', { placeholder: 'made when empty' })}
        </section>
      </div>
    </DialogFrame>
  );
}

function FormProblem({ problem, count }: { readonly problem: string | null; readonly count: number }) {
  if (problem !== null) return <span className={styles.problem}>{problem}</span>;
  if (count === 0) return null;
  return (
    <span className={styles.problem}>
      {count === 1 ? 'One field is not right yet.' : `${count} fields are not right yet.`}
    </span>
  );
}
