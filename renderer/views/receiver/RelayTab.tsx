import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { relayProblem, relayTo, setRelay } from '../../client/commands/relay.ts';
import { selectReceiver } from '../../client/selectors.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { apiEntries, curlOf } from './api-entries.ts';
import styles from './ReceiverView.module.css';
import own from './RelayTab.module.css';

/** Where requests are forwarded to, and how a test reads what was received. */
export function RelayTab() {
  return (
    <div className={own.cards}>
      <RelayCard />
      <ApiCard />
    </div>
  );
}

function RelayCard() {
  const console = useConsole();
  const { relay } = useWindow(selectReceiver);
  const [text, setText] = useState(relay ?? '');
  const [isAsked, setAsked] = useState(false);
  const problem = relayProblem(text);
  const submit = () => {
    setAsked(true);
    if (problem === null) relayTo(console, text.trim());
  };
  return (
    <article className={own.card} aria-label={t('receiver.relay.title')}>
      <h3>{t('receiver.relay.title')}</h3>
      <p className={own.note}>{t('receiver.relay.text')}</p>
      {relay !== null && (
        <div className={own.relayOn}>
          <span className={styles.on}>{t('receiver.relay.on')}</span>
          <code className={styles.uri} translate="no">
            {relay}
          </code>
          <Button variant="default" size="compact-xs" onClick={() => void setRelay(console, null)}>
            {t('receiver.relay.stop')}
          </Button>
        </div>
      )}
      <form
        className={own.relayForm}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label={t('receiver.relay.uri')}
          placeholder="https://receiver.example.com/ocs"
          value={text}
          error={isAsked ? problem : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" size="xs">
          {t(relay === null ? 'receiver.relay.relay' : 'receiver.relay.instead')}
        </Button>
      </form>
    </article>
  );
}

function ApiCard() {
  const { uri } = useWindow(selectReceiver);
  const origin = uri === null ? null : new URL(uri).origin;
  return (
    <article className={own.card} aria-label={t('receiver.api.label')}>
      <h3>{t('receiver.api.title')}</h3>
      <p className={own.note}>{t(origin === null ? 'receiver.api.notYet' : 'receiver.api.there')}</p>
      <ul className={own.api}>
        {apiEntries.map((entry) => (
          <li key={`${entry.method} ${entry.path}`}>
            <code translate="no">
              <b>{entry.method}</b> {entry.path}
            </code>
            <span className={own.note}>{entry.text}</span>
            {origin !== null && <CopyButton label={t('receiver.api.copy')} text={() => curlOf(origin, entry)} />}
          </li>
        ))}
      </ul>
    </article>
  );
}
