import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconAntenna, IconTarget } from '@tabler/icons-react';
import { useState } from 'react';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { listen, stopListening, usualPort } from '../../client/commands/receiver.ts';
import { selectOptions, selectReceiver } from '../../client/selectors.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './ReceiverView.module.css';

/** Where the receiver listens; and what to do when it cannot. */
export function ListenForm() {
  const console = useConsole();
  const { listening, port, uri, problem } = useWindow(selectReceiver);
  const options = effectiveOptions(useWindow(selectOptions));
  const [text, setText] = useState(String(port ?? usualPort));
  const wanted = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isGood = wanted <= 65_535;
  const isTarget =
    uri !== null && options['campaigngroup-states-uri'].value === uri && options['send-campaigngroup-states'].value;
  if (listening)
    return (
      <div className={styles.listen}>
        <span className={styles.on}>Listening on</span>
        <code className={styles.uri}>{uri}</code>
        {uri !== null && <CopyButton label="Copy" text={() => uri} />}
        <span className={styles.space} />
        {isTarget ? (
          <span className={styles.quiet}>It is the target of the application.</span>
        ) : (
          <Button leftSection={<IconTarget size={14} />} onClick={() => void listen(console, port ?? 0, true)}>
            Use as target
          </Button>
        )}
        <Button variant="default" onClick={() => void stopListening(console)}>
          Stop listening
        </Button>
      </div>
    );
  return (
    <>
      {problem !== null && <Problem problem={problem} port={wanted} onOther={(other) => setText(String(other))} />}
      <form
        className={styles.listen}
        onSubmit={(event) => {
          event.preventDefault();
          if (isGood) void listen(console, wanted, true);
        }}
      >
        <span className={styles.off}>Not listening</span>
        <span className={styles.address}>http://127.0.0.1:</span>
        <TextInput
          aria-label="Port"
          className={styles.port ?? ''}
          inputMode="numeric"
          value={text}
          error={isGood ? null : 'A port from 0 to 65535; 0 takes a free one'}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className={styles.space} />
        <Button
          variant="default"
          leftSection={<IconAntenna size={14} />}
          onClick={() => isGood && void listen(console, wanted, false)}
        >
          Listen
        </Button>
        <Button type="submit" leftSection={<IconTarget size={14} />}>
          Listen and use as target
        </Button>
      </form>
    </>
  );
}

interface ProblemProps {
  readonly problem: string;
  readonly port: number;
  readonly onOther: (port: number) => void;
}

/** Never a silent switch to another port: the person chooses. */
function Problem({ problem, port, onOther }: ProblemProps) {
  const console = useConsole();
  const other = port >= 1 && port < 65_535 ? port + 1 : usualPort + 1;
  return (
    <div className={styles.problem} role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <span>{problem}</span>
      <span className={styles.space} />
      <Button
        size="compact-xs"
        onClick={() => {
          onOther(other);
          void listen(console, other, true);
        }}
      >
        Use {other}
      </Button>
    </div>
  );
}
