import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
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
    <article className={own.card} aria-label="Relay">
      <h3>Relay</h3>
      <p className={own.note}>
        Each request is forwarded to a real server as it came, and that server's answer goes back to the sender. Where a
        response rule matches, the sender gets the rule's answer; both are kept side by side.
      </p>
      {relay !== null && (
        <div className={own.relayOn}>
          <span className={styles.on}>Forwarding to</span>
          <code className={styles.uri}>{relay}</code>
          <Button variant="default" size="compact-xs" onClick={() => void setRelay(console, null)}>
            Stop relaying
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
          label="URI of the real server"
          placeholder="https://receiver.example.com/ocs"
          value={text}
          error={isAsked ? problem : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" size="xs">
          {relay === null ? 'Relay' : 'Relay there instead'}
        </Button>
      </form>
    </article>
  );
}

function ApiCard() {
  const { uri } = useWindow(selectReceiver);
  const origin = uri === null ? null : new URL(uri).origin;
  return (
    <article className={own.card} aria-label="HTTP API">
      <h3>HTTP API for tests</h3>
      <p className={own.note}>
        {origin === null
          ? 'The same port answers tests that ask what was received. It is there as soon as the receiver listens.'
          : 'The same port answers tests that ask what was received. Requests to it are not counted as received.'}
      </p>
      <ul className={own.api}>
        {apiEntries.map((entry) => (
          <li key={`${entry.method} ${entry.path}`}>
            <code>
              <b>{entry.method}</b> {entry.path}
            </code>
            <span className={own.note}>{entry.text}</span>
            {origin !== null && <CopyButton label="Copy curl" text={() => curlOf(origin, entry)} />}
          </li>
        ))}
      </ul>
    </article>
  );
}
