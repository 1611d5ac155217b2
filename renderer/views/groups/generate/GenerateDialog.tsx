import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { mostCreated } from '../../../../shared/contract/calls.ts';
import { t } from '../../../../shared/strings/t.ts';
import { createMany } from '../../../client/commands/group-creation.ts';
import { closeDialog } from '../../../client/console.ts';
import { useConsole } from '../../../ui/use-window.ts';
import { DialogFrame } from '../../dialogs/DialogFrame.tsx';
import form from '../form/form.module.css';
import { OptionFields } from '../form/OptionFields.tsx';
import { useGroupTable } from '../use-group-table.ts';
import { firstDraft, type GenerateDraft, nextDbid } from './draft.ts';
import styles from './generate.module.css';
import { Preview } from './Preview.tsx';
import { numberSigns } from './pattern.ts';
import { planGeneration } from './plan.ts';

type TextField = Exclude<keyof GenerateDraft, 'send' | 'uri' | 'interval'>;

/** Makes many Campaign Groups from patterns; what they will be is shown before. */
export function GenerateDialog() {
  const console = useConsole();
  const table = useGroupTable();
  const [draft, setDraft] = useState(firstDraft);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { configurations, faults } = useMemo(() => planGeneration(draft, table), [draft, table]);
  const free = useMemo(() => String(nextDbid(table, 'groups')), [table]);
  const submit = async () => {
    setBusy(true);
    const error = await createMany(console, 'generated', configurations);
    setBusy(false);
    if (error === null) closeDialog(console);
    else setProblem(error.sentence);
  };
  const textField = (field: TextField, more: { description?: string; placeholder?: string } = {}) => (
    <TextInput
      label={t(`groupFiles.generate.${field}`)}
      placeholder={more.placeholder}
      description={faults.has(field) ? undefined : more.description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={draft[field]}
      error={faults.get(field)}
      data-autofocus={field === 'count' || undefined}
      onChange={(event) => {
        setProblem(null);
        setDraft({ ...draft, [field]: event.currentTarget.value });
      }}
    />
  );
  return (
    <DialogFrame
      title={t('groupFiles.generate.title')}
      size={780}
      verb={
        faults.size === 0
          ? t('groupFiles.generate.verbMany', { count: configurations.length })
          : t('groupFiles.generate.verb')
      }
      verbIsOff={faults.size > 0}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      aside={<Aside problem={problem} faults={faults.size} />}
    >
      <div className={form.form}>
        <section className={styles.names} aria-label={t('groupFiles.generate.sections.names')}>
          {textField('count', { description: t('groupFiles.generate.countHint', { most: mostCreated }) })}
          {textField('start')}
          {textField('campaign', { description: t('groupFiles.generate.campaignHint', numberSigns) })}
          {textField('group')}
        </section>
        <section className={form.three} aria-label={t('groupFiles.generate.sections.common')}>
          {textField('dbidFrom', { placeholder: t('groupFiles.generate.nextFree', { dbid: free }) })}
          {textField('template', { placeholder: t('groupFiles.generate.noTemplate') })}
          {textField('queue', { placeholder: t('groupFiles.generate.noQueue', { n: numberSigns.n }) })}
        </section>
        <section className={styles.lists} aria-label={t('groupFiles.generate.sections.lists')}>
          {textField('agents')}
          {textField('lists')}
          {draft.lists.trim() !== '0' && (
            <>
              {textField('listName')}
              {textField('records')}
              {textField('hitRatio')}
            </>
          )}
        </section>
        <OptionFields
          draft={draft}
          heading={t('groupForm.options.titleOfSeveral')}
          faultAt={(path) => faults.get(path.endsWith('uri') ? 'uri' : 'interval')}
          onChange={(options) => setDraft({ ...draft, ...options })}
        />
        <Preview configurations={configurations} free={free} />
      </div>
    </DialogFrame>
  );
}

function Aside({ problem, faults }: { readonly problem: string | null; readonly faults: number }) {
  if (problem !== null) return <span className={form.problem}>{problem}</span>;
  if (faults === 0) return t('groupFiles.allOrNone');
  return <span className={form.problem}>{t('groupForm.faults', { count: faults })}</span>;
}
