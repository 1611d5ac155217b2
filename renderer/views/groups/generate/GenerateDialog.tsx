import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { createMany } from '../../../client/commands/group-creation.ts';
import { closeDialog } from '../../../client/console.ts';
import { count } from '../../../client/format.ts';
import { useConsole } from '../../../ui/use-window.ts';
import { DialogFrame } from '../../dialogs/DialogFrame.tsx';
import form from '../form/form.module.css';
import { OptionFields } from '../form/OptionFields.tsx';
import { useGroupTable } from '../use-group-table.ts';
import { firstDraft, type GenerateDraft, nextDbid } from './draft.ts';
import styles from './generate.module.css';
import { Preview } from './Preview.tsx';
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
  const text = (field: TextField, label: string, more: { description?: string; placeholder?: string } = {}) => (
    <TextInput
      label={label}
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
      title="Generate Campaign Groups"
      size={780}
      verb={faults.size === 0 ? `Generate ${count(configurations.length)}` : 'Generate'}
      verbIsOff={faults.size > 0}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      aside={<Aside problem={problem} faults={faults.size} />}
    >
      <div className={form.form}>
        <section className={styles.names} aria-label="How many, and their names">
          {text('count', 'How many', { description: '1 to 10 000' })}
          {text('start', 'First number')}
          {text('campaign', 'Campaign', { description: '{n} is the number, {n:4} with four digits.' })}
          {text('group', 'Group')}
        </section>
        <section className={form.three} aria-label="What they have in common">
          {text('dbidFrom', 'DBIDs from', { placeholder: `${free}: the next free ones` })}
          {text('template', 'Campaign template', { placeholder: 'none' })}
          {text('queue', 'Voice Transfer Destination DN', { placeholder: 'none; may have {n}' })}
        </section>
        <section className={styles.lists} aria-label="Agents and Calling Lists">
          {text('agents', 'Agents')}
          {text('lists', 'Calling Lists each')}
          {draft.lists.trim() !== '0' && (
            <>
              {text('listName', 'Name of a list')}
              {text('records', 'Records')}
              {text('hitRatio', 'Hit ratio (0 to 1)')}
            </>
          )}
        </section>
        <OptionFields
          draft={draft}
          heading="Options of their own"
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
  if (faults === 0) return 'All of them are made, or none. It sends no notification.';
  return (
    <span className={form.problem}>
      {faults === 1 ? 'One field is not right yet.' : `${faults} fields are not right yet.`}
    </span>
  );
}
