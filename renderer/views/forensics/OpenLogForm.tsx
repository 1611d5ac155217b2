import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ForensicsState } from '../../../shared/contract/forensics.ts';
import { t } from '../../../shared/strings/t.ts';
import { openLogFile } from '../../client/commands/forensics.ts';
import { selectHost, selectLogFileDraft } from '../../client/selectors.ts';
import type { LogFileDraft } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './OpenLogForm.module.css';

const zones = (['local', 'utc'] as const).map((value) => ({ value, label: t(`logFile.open.zones.${value}`) }));
const orders = (['month-first', 'day-first'] as const).map((value) => ({
  value,
  label: t(`logFile.open.orders.${value}`),
}));

/** Which log is opened, and how its times are read; the date only where the log has none. */
export function OpenLogForm({ forensics }: { readonly forensics: ForensicsState }) {
  const console = useConsole();
  const { kind } = useWindow(selectHost);
  const { phase, problem, proposedDate, files } = forensics;
  const draft = useWindow(selectLogFileDraft);
  const { paths: text, zone, dateOrder } = draft;
  // Kept by the window: the form is gone while a log is being read, and may be asked for its date afterwards.
  const change = (part: Partial<LogFileDraft>) => console.store.setState({ logFileDraft: { ...draft, ...part } });
  const [typedDate, setDate] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const needsDate = phase === 'needs-date';
  const date = typedDate ?? proposedDate ?? '';
  const settings = { zone, dateOrder, ...(needsDate && date !== '' ? { date } : {}) };
  const paths = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    // Without a path, Electron asks with its own dialog.
    if (paths.length > 0) void openLogFile(console, { ...settings, paths });
    else if (kind === 'electron') void openLogFile(console, settings);
  };
  return (
    <form className={styles.form} aria-label={t('logFile.open.label')} onSubmit={submit} noValidate>
      <p className={styles.note}>{t('logFile.open.none')}</p>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {files.length > 0 && <b translate="no">{files.join(', ')} </b>}
          {problem}
        </p>
      )}
      {needsDate && (
        <TextInput
          type="date"
          className={styles.short ?? ''}
          label={t('logFile.open.date')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
      )}
      <Textarea
        autosize
        minRows={1}
        maxRows={6}
        label={t('logFile.open.paths')}
        description={t('logFile.open.pathsHint')}
        placeholder="/var/log/genesys/OCS.20261122_142055_851.log"
        spellCheck={false}
        error={isAsked && paths.length === 0 && kind !== 'electron' ? t('logFile.open.noPath') : null}
        value={text}
        onChange={(event) => change({ paths: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <Select
          label={t('logFile.open.zone')}
          data={zones}
          value={zone}
          allowDeselect={false}
          onChange={(value) => change({ zone: value === 'utc' ? 'utc' : 'local' })}
        />
        <Select
          label={t('logFile.open.order')}
          data={orders}
          value={dateOrder}
          allowDeselect={false}
          onChange={(value) => change({ dateOrder: value === 'day-first' ? 'day-first' : 'month-first' })}
        />
      </div>
      <div className={styles.row}>
        <Button type="submit">{t(needsDate ? 'logFile.open.verbDated' : 'logFile.open.verb')}</Button>
        {kind === 'electron' && (
          <Button variant="default" onClick={() => void openLogFile(console, settings)}>
            {t('logFile.open.choose')}
          </Button>
        )}
      </div>
    </form>
  );
}
