import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { calls } from '../../../shared/contract/calls.ts';
import type { Retention } from '../../../shared/contract/state.ts';
import { faultsOf } from '../../../shared/workspace/faults.ts';
import { retainJournal } from '../../client/commands/journal.ts';
import { count, plural, size } from '../../client/format.ts';
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
    <article className={styles.card} aria-label="Journal">
      <h3 className={styles.asideTitle}>Journal</h3>
      <p className={styles.note}>
        {onDisk
          ? 'Every notification in full, on disk. It is kept over restarts.'
          : 'In memory only: the newest rows, until the program ends.'}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>Rows</dt>
          <dd>{plural(rows, 'row')}</dd>
        </div>
        <div>
          <dt>Oldest</dt>
          <dd>{oldestAt === null ? 'none' : <Moment at={oldestAt} />}</dd>
        </div>
        <div>
          <dt>Size</dt>
          <dd>{onDisk ? size(bytes) : 'nothing on disk'}</dd>
        </div>
        {onDisk && profileFolder !== '' && (
          <div>
            <dt>Place</dt>
            <dd>
              <code>{`${profileFolder.replace(/[\\/]$/, '')}/journal.sqlite`}</code>
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
        label="Keep for (days)"
        inputMode="numeric"
        value={days}
        error={faults.get('days')}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <TextInput
        label="Up to (MiB)"
        inputMode="numeric"
        value={mebibytes}
        error={faults.get('mebibytes')}
        onChange={(event) => setMebibytes(event.currentTarget.value)}
      />
      <p className={styles.quiet}>
        Rows older than {plural(retention.days, 'day')} are deleted, and the oldest ones beyond{' '}
        {count(retention.mebibytes)} MiB.
      </p>
      {isChanged && typed.success && (
        <Button type="submit" size="xs">
          Set
        </Button>
      )}
    </form>
  );
}
