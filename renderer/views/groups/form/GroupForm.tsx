import { Checkbox, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { t } from '../../../../shared/strings/t.ts';
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

  const textField = (
    field: TextField,
    more: { description?: string; placeholder?: string; required?: boolean } = {},
  ) => (
    <TextInput
      label={t(`groupForm.${field}`)}
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
      title={
        dbid === null
          ? t('groupForm.create')
          : t('groupForm.edit', { name: view ? campaignGroupName(view.configuration) : '' })
      }
      size={760}
      verb={dbid === null ? t('groupForm.verbCreate') : t('groupForm.verbSave')}
      verbIsOff={locked !== null}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      aside={<FormProblem problem={locked ?? problem} count={isAll ? faults.size : 0} />}
    >
      <div ref={form} className={styles.form}>
        <section className={styles.columns} aria-label={t('groupForm.sections.names')}>
          {textField('campaign', { required: true, placeholder: 'Spring_Offer' })}
          {textField('group', { required: true, placeholder: 'Agents_North' })}
          <p className={styles.name}>
            {t.rich('groupForm.name', { name, b: (words) => <b translate="no">{words}</b> })}
          </p>
          {textField('template', { placeholder: t('groupForm.noTemplate') })}
          {textField('queue', { placeholder: t('groupForm.noQueue') })}
        </section>
        <section className={styles.three} aria-label={t('groupForm.sections.behaviour')}>
          {textField('agents')}
          {textField('callsInProgressSeconds')}
          {textField('unloadSeconds')}
          {textField('historyLength', { placeholder: '50', description: t('groupForm.historyLengthHint') })}
          <Checkbox
            className={styles.rest ?? ''}
            label={t('groupForm.autoComplete')}
            description={t('groupForm.autoCompleteHint')}
            checked={draft.autoComplete}
            onChange={(event) => change({ autoComplete: event.currentTarget.checked })}
          />
        </section>
        <ListsEditor draft={draft} faultAt={(path) => faults.get(path)} onChange={setDraft} />
        <OptionFields draft={draft} faultAt={(path) => faults.get(path)} onChange={setDraft} />
        <section className={styles.columns} aria-label={t('groupForm.sections.identity')}>
          {textField('dbid', { placeholder: t('groupForm.made') })}
          {textField('guid', { placeholder: t('groupForm.made') })}
        </section>
      </div>
    </DialogFrame>
  );
}

function FormProblem({ problem, count }: { readonly problem: string | null; readonly count: number }) {
  if (problem !== null) return <span className={styles.problem}>{problem}</span>;
  if (count === 0) return null;
  return <span className={styles.problem}>{t('groupForm.faults', { count })}</span>;
}
