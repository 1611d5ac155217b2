import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Pin, PinInput } from '../../../shared/domain/pins.ts';
import type { StatisticName } from '../../../shared/domain/statistics.ts';
import { t } from '../../../shared/strings/t.ts';
import { pickTextFile } from '../../client/files.ts';
import styles from './PinForm.module.css';
import { type PinDraft, type PinKind, pinDraft, pinWords, readPin } from './pin-draft.ts';

const kinds: { value: PinKind; label: string }[] = [
  { value: 'value', label: t('inspectorGroup.pins.kinds.value') },
  { value: 'null', label: 'null' },
  { value: 'ramp', label: t('inspectorGroup.pins.kinds.ramp') },
  { value: 'series', label: t('inspectorGroup.pins.kinds.series') },
];

interface PinFormProps {
  readonly name: StatisticName;
  readonly label: string;
  readonly pin: Pin | undefined;
  readonly value: number | null;
  readonly onPin: (input: PinInput) => void;
}

/** What a statistic is to be: a value, null, a ramp, or values by time. */
export function PinForm({ name, label, pin, value, onPin }: PinFormProps) {
  const [draft, setDraft] = useState(() => pinDraft(pin, value));
  const [isAsked, setAsked] = useState(false);
  const change = (part: Partial<PinDraft>) => setDraft({ ...draft, ...part });
  const read = readPin(draft);
  const problem = 'problem' in read ? read.problem : null;
  const isEmpty =
    draft.kind === 'series' ? draft.csv === '' : draft.kind === 'ramp' ? draft.to === '' : draft.value === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    if ('input' in read) onPin(read.input);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.title}>{label}</p>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('inspectorGroup.pins.kinds.label')}
        data={kinds}
        value={draft.kind}
        onChange={(kind) => change({ kind: kind as PinKind })}
      />
      <Fields draft={draft} unit={name === 'timeToComplete' ? 'seconds' : 'fraction'} onChange={change} />
      <footer className={styles.footer}>
        <span className={problem !== null && (isAsked || !isEmpty) ? styles.problem : styles.quiet} role="status">
          {'input' in read ? pinWords(name, read.input) : problem}
        </span>
        <Button type="submit" aria-disabled={problem !== null} {...(problem === null ? {} : { 'data-disabled': true })}>
          {t('inspectorGroup.pins.pin')}
        </Button>
      </footer>
    </form>
  );
}

interface FieldsProps {
  readonly draft: PinDraft;
  readonly unit: 'seconds' | 'fraction';
  readonly onChange: (part: Partial<PinDraft>) => void;
}

function Fields({ draft, unit, onChange }: FieldsProps) {
  const field = (key: 'value' | 'from' | 'to' | 'seconds', label: string, description?: string) => (
    <TextInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      inputMode="decimal"
      data-autofocus={key === 'value' || key === 'from' || undefined}
      value={draft[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
    />
  );
  switch (draft.kind) {
    case 'value':
      return field('value', t('inspectorGroup.pins.value'), t(`inspectorGroup.pins.valueHint.${unit}`));
    case 'null':
      return <p className={styles.quiet}>{t('inspectorGroup.pins.nullHint')}</p>;
    case 'ramp':
      return (
        <div className={styles.three}>
          {field('from', t('inspectorGroup.pins.from'))}
          {field('to', t('inspectorGroup.pins.to'))}
          {field('seconds', t('inspectorGroup.pins.seconds'))}
        </div>
      );
    case 'series':
      return <Csv csv={draft.csv} unit={unit} onChange={(csv) => onChange({ csv })} />;
  }
}

function Csv({ csv, unit, onChange }: { csv: string; unit: FieldsProps['unit']; onChange: (csv: string) => void }) {
  return (
    <>
      <Textarea
        label={t('inspectorGroup.pins.lines')}
        description={t(`inspectorGroup.pins.linesHint.${unit}`)}
        placeholder={unit === 'seconds' ? '0,3600\n60,3000\n120,null' : '0,0.6\n60,0.85\n120,null'}
        classNames={{ input: styles.csv ?? '' }}
        rows={6}
        spellCheck={false}
        value={csv}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button
        variant="default"
        size="compact-xs"
        className={styles.file ?? ''}
        leftSection={<IconFileUpload size={14} />}
        onClick={async () => {
          const file = await pickTextFile('.csv,.txt,text/csv,text/plain');
          if (file !== null) onChange(file.text);
        }}
      >
        {t('inspectorGroup.pins.chooseFile')}
      </Button>
    </>
  );
}
