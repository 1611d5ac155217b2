import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { calls } from '../../../shared/contract/calls.ts';
import type { Retention } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { faultsOf } from '../../../shared/workspace/faults.ts';
import { retainJournal } from '../../client/commands/journal.ts';
import { size } from '../../client/format.ts';
import { selectHost, selectJournal } from '../../client/selectors.ts';
import { typedNumber } from '../../client/typed.ts';
import { Moment } from '../../ui/Moment.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './OptionsView.module.css';

/** What the journal holds, where it is, and how long it keeps rows. */
export function JournalCard() {
  const { rows, bytes, oldestAt, onDisk, retention } = useWindow(selectJournal);
  const { profileFolder } = useWindow(selectHost);
  return (
    <article className={styles.card} aria-label={t('optionsView.journal.title')}>
      <h3 className={styles.asideTitle}>{t('optionsView.journal.title')}</h3>
      <p className={styles.note}>{onDisk ? t('optionsView.journal.onDisk') : t('optionsView.journal.inMemory')}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('optionsView.journal.rows')}</dt>
          <dd>{t('optionsView.journal.rowCount', { count: rows })}</dd>
        </div>
        <div>
          <dt>{t('optionsView.journal.oldest')}</dt>
          <dd>{oldestAt === null ? t('optionsView.journal.none') : <Moment at={oldestAt} />}</dd>
        </div>
        <div>
          <dt>{t('optionsView.journal.size')}</dt>
          <dd>{onDisk ? size(bytes) : t('optionsView.journal.nothingOnDisk')}</dd>
        </div>
        {onDisk && profileFolder !== '' && (
          <div>
            <dt>{t('optionsView.journal.place')}</dt>
            <dd>
              <code translate="no">{`${profileFolder.replace(/[\\/]$/, '')}/journal.sqlite`}</code>
            </dd>
          </div>
        )}
      </dl>
      <RetentionForm key={`${retention.days} ${retention.mebibytes}`} retention={retention} />
    </article>
  );
}

function RetentionForm({ retention }: { readonly retention: Retention }) {
  const console = useConsole();
  const [days, setDays] = useState(String(retention.days));
  const [mebibytes, setMebibytes] = useState(String(retention.mebibytes));
  const typed = calls['journal.retain'].input.safeParse({
    days: typedNumber(days),
    mebibytes: typedNumber(mebibytes),
  });
  const faults = new Map((typed.success ? [] : faultsOf(typed.error)).map(({ path, message }) => [path, message]));
  const isChanged = days !== String(retention.days) || mebibytes !== String(retention.mebibytes);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.success && isChanged) void retainJournal(console, typed.data);
  };
  return (
    <form className={styles.retention} onSubmit={submit}>
      <TextInput
        label={t('optionsView.journal.days')}
        inputMode="numeric"
        value={days}
        error={faults.get('days')}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <TextInput
        label={t('optionsView.journal.mebibytes')}
        inputMode="numeric"
        value={mebibytes}
        error={faults.get('mebibytes')}
        onChange={(event) => setMebibytes(event.currentTarget.value)}
      />
      <p className={styles.quiet}>
        {t('optionsView.journal.retention', { days: retention.days, mebibytes: retention.mebibytes })}
      </p>
      {isChanged && typed.success && (
        <Button type="submit" size="xs">
          {t('optionsView.journal.set')}
        </Button>
      )}
    </form>
  );
}
