import { CloseButton, Popover, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { selectResult, selectTimeZone } from '../../client/selectors.ts';
import { secondTime } from '../../client/time.ts';
import type { CommandResult } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './ResultLine.module.css';

/** A person reads no more; ten thousand would stop the window. */
const mostDetails = 200;
const icons = { done: IconCheck, refused: IconBan, problem: IconAlertTriangle };

/** What the last command came to. It stays until the next one, or until it is put away. */
export function ResultLine() {
  const { store } = useConsole();
  const result = useWindow(selectResult);
  if (result === null) return null;
  const Picture = icons[result.tone];
  return (
    <div className={`${styles.line} ${styles[result.tone]}`} data-testid="result">
      <Picture size={15} stroke={2} aria-hidden />
      <ResultTime at={result.at} />
      <span className={styles.text} title={result.text}>
        {result.text}
      </span>
      {result.details.length > 0 && <Details result={result} />}
      {result.offer && (
        <UnstyledButton className={styles.why ?? ''} onClick={result.offer.take}>
          {result.offer.label}
        </UnstyledButton>
      )}
      <CloseButton
        size={22}
        iconSize={14}
        aria-label={t('shell.result.close')}
        onClick={() => store.setState({ result: null })}
      />
    </div>
  );
}

function ResultTime({ at }: { readonly at: number }) {
  const zone = useWindow(selectTimeZone);
  return <time className={styles.time}>{secondTime(at, zone, at)}</time>;
}

function Details({ result }: { readonly result: CommandResult }) {
  return (
    <Popover position="top-end" width={420} withArrow>
      <Popover.Target>
        <UnstyledButton className={styles.why ?? ''}>{t('shell.result.why')}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.details ?? ''}>
        <dl>
          {result.details.slice(0, mostDetails).map(({ name, sentence }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
        {result.details.length > mostDetails && (
          <p>{t('shell.result.more', { count: result.details.length - mostDetails })}</p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
