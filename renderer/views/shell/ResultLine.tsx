import { CloseButton, Popover, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { selectResult } from '../../client/selectors.ts';
import type { CommandResult, Offer, WindowState } from '../../client/window-state.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Moment } from '../../ui/Moment.tsx';
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
      <span className={styles.time}>
        <Moment at={result.at} look="clock" />
      </span>
      <span className={styles.text} title={result.text}>
        {result.text}
      </span>
      {result.details.length > 0 && <Details result={result} />}
      {result.offer && <OfferButton offer={result.offer} />}
      <CloseButton
        size={22}
        iconSize={14}
        aria-label={t('shell.result.close')}
        onClick={() => store.setState({ result: null })}
      />
    </div>
  );
}

const selectWhyNot =
  ({ whyNot }: Offer) =>
  (state: WindowState) =>
    whyNot?.(state) ?? null;

/** The second press of a double click is for nobody: what is offered by then makes up for the first one. */
function OfferButton({ offer }: { readonly offer: Offer }) {
  const reason = useWindow(selectWhyNot(offer));
  const button = (
    <UnstyledButton
      className={styles.why ?? ''}
      title={offer.label}
      aria-disabled={reason !== null || undefined}
      aria-description={reason ?? undefined}
      data-off={reason !== null || undefined}
      onClick={({ detail }) => reason === null && detail <= 1 && offer.take()}
    >
      {offer.label}
    </UnstyledButton>
  );
  return reason === null ? button : <Hint label={reason}>{button}</Hint>;
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
