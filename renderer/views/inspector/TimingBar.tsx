import type { Timing } from '../../../shared/contract/log.ts';
import type { WireConnection } from '../../../shared/receiver/receipt.ts';
import { t } from '../../../shared/strings/t.ts';
import { latency } from '../../client/format.ts';
import styles from './TimingBar.module.css';
import { restWords, type TimingPart, timingParts } from './timing-parts.ts';

interface TimingBarProps {
  readonly timing: Timing;
  readonly connection: WireConnection | null;
}

const usual: Readonly<Record<TimingPart['name'], string>> = {
  queued: styles.queued ?? '',
  connect: styles.connect ?? '',
  tls: styles.tls ?? '',
  firstByte: styles.firstByte ?? '',
  rest: styles.rest ?? '',
};

/** Where the time went: a bar to look at, and a list to read. */
export function TimingBar({ timing, connection }: TimingBarProps) {
  const parts = timingParts(timing);
  // Without an answer there was none to read: the rest is time that was lost.
  const looks = timing.firstByteMs === null ? { ...usual, rest: styles.lost ?? '' } : usual;
  return (
    <section>
      <div className={styles.head}>
        <h3>{t('inspector.timing.label')}</h3>
        <span>{connectionWords(timing, connection)}</span>
      </div>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ name, share }) => (
          <span key={name} className={looks[name]} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className={styles.parts} aria-label={t('inspector.timing.label')}>
        {parts.map(({ name, ms }) => (
          <li key={name}>
            <span aria-hidden className={`${styles.swatch} ${looks[name]}`} />
            <span className={styles.name}>{t(`inspector.timing.parts.${name}.name`)}</span>
            <span className={styles.words}>
              {name === 'rest' ? restWords(timing, connection) : t(`inspector.timing.parts.${name}.words`)}
            </span>
            <b>{latency(ms)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function connectionWords({ connectMs }: Timing, connection: WireConnection | null): string {
  if (connection === null) return t('inspector.timing.connection.none');
  const { ordinal } = connection;
  const port = String(connection.localPort);
  if (ordinal > 1) return t('inspector.timing.connection.reused', { ordinal, port });
  return t(connectMs === null ? 'inspector.timing.connection.first' : 'inspector.timing.connection.new', { port });
}
