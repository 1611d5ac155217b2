import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconAntenna, IconTarget } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { usualPort } from '../../../shared/contract/state.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { t } from '../../../shared/strings/t.ts';
import { goDown, listen, stopListening } from '../../client/commands/receiver.ts';
import { selectOptions, selectReceiver } from '../../client/selectors.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { CertificateLine } from './CertificateLine.tsx';
import { Countdown } from './Countdown.tsx';
import styles from './ReceiverView.module.css';

/** Where the receiver listens; and what to do when it cannot. */
export function ListenForm() {
  const console = useConsole();
  const { listening, port, problem, secure } = useWindow(selectReceiver);
  const [text, setText] = useState(String(port ?? usualPort));
  const [isSecure, setSecure] = useState(secure);
  const field = useRef<HTMLInputElement>(null);
  const wanted = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isGood = wanted <= 65_535;
  if (listening) return <Listening />;
  return (
    <>
      {problem !== null && (
        <Problem
          problem={problem}
          port={wanted}
          secure={isSecure}
          onOther={(other) => setText(String(other))}
          onChange={() => field.current?.select()}
        />
      )}
      <form
        className={styles.listen}
        onSubmit={(event) => {
          event.preventDefault();
          if (isGood) void listen(console, wanted, true, isSecure);
        }}
      >
        <span className={styles.off}>{t('receiver.listen.not')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('receiver.listen.protocol')}
          data={[
            { value: 'http', label: 'HTTP' },
            { value: 'https', label: 'HTTPS' },
          ]}
          value={isSecure ? 'https' : 'http'}
          onChange={(value) => setSecure(value === 'https')}
        />
        <span className={styles.address}>127.0.0.1:</span>
        <TextInput
          ref={field}
          aria-label={t('receiver.listen.port')}
          className={styles.port ?? ''}
          inputMode="numeric"
          value={text}
          error={isGood ? null : t('receiver.listen.portFault')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className={styles.space} />
        <Button
          variant="default"
          leftSection={<IconAntenna size={14} />}
          onClick={() => isGood && void listen(console, wanted, false, isSecure)}
        >
          {t('receiver.listen.listen')}
        </Button>
        <Button type="submit" leftSection={<IconTarget size={14} />}>
          {t('receiver.listen.asTarget')}
        </Button>
      </form>
      {isSecure && <CertificateLine />}
    </>
  );
}

function Listening() {
  const console = useConsole();
  const { port, uri, secure, downUntil } = useWindow(selectReceiver);
  const options = effectiveOptions(useWindow(selectOptions));
  const isTarget =
    uri !== null && options['campaigngroup-states-uri'].value === uri && options['send-campaigngroup-states'].value;
  return (
    <>
      <div className={styles.listen}>
        {downUntil === null ? (
          <span className={styles.on}>{t('receiver.listen.on')}</span>
        ) : (
          <span className={styles.down}>
            <Countdown until={downUntil} words={(seconds) => t('receiver.listen.down', { seconds })} />
          </span>
        )}
        <code className={styles.uri} translate="no">
          {uri}
        </code>
        {uri !== null && <CopyButton label={t('receiver.listen.copy')} text={() => uri} />}
        {downUntil !== null && (
          <Button variant="default" size="compact-xs" onClick={() => void goDown(console, 0)}>
            {t('receiver.listen.upAgain')}
          </Button>
        )}
        <span className={styles.space} />
        {isTarget ? (
          <span className={styles.quiet}>{t('receiver.listen.isTarget')}</span>
        ) : (
          <Button leftSection={<IconTarget size={14} />} onClick={() => void listen(console, port ?? 0, true, secure)}>
            {t('receiver.listen.useAsTarget')}
          </Button>
        )}
        <Button variant="default" onClick={() => void stopListening(console)}>
          {t('receiver.listen.stop')}
        </Button>
      </div>
      {secure && <CertificateLine />}
    </>
  );
}

interface ProblemProps {
  readonly problem: string;
  readonly port: number;
  readonly secure: boolean;
  readonly onOther: (port: number) => void;
  /** The person wants to name the port himself. */
  readonly onChange: () => void;
}

/** Never a silent switch to another port: the person chooses. */
function Problem({ problem, port, secure, onOther, onChange }: ProblemProps) {
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
          void listen(console, other, true, secure);
        }}
      >
        {t('receiver.listen.use', { port: String(other) })}
      </Button>
      <Button size="compact-xs" variant="default" onClick={onChange}>
        {t('receiver.listen.change')}
      </Button>
    </div>
  );
}
