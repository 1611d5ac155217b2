import type { Timing } from '../../../shared/contract/log.ts';
import type { WireConnection } from '../../../shared/receiver/receipt.ts';
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
  TLS: styles.tls ?? '',
  'first byte': styles.firstByte ?? '',
  rest: styles.rest ?? '',
};

/** Where the time went: a bar to look at, and a list to read. */
export function TimingBar({ timing, connection }: TimingBarProps) {
  const parts = timingParts(timing);
  // Without an answer there was none to read: the rest is time that was lost.
  const looks = timing.firstByteMs === null ? { ...usual, rest: styles.lost ?? '' } : usual;
  const words: Readonly<Record<TimingPart['name'], string>> = {
    queued: 'waiting for a connection',
    connect: 'name and TCP',
    TLS: 'secure connection',
    'first byte': 'until the answer began',
    rest: restWords(timing, connection),
  };
  return (
    <section>
      <div className={styles.head}>
        <h3>Timing</h3>
        <span>{connectionWords(timing, connection)}</span>
      </div>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ name, share }) => (
          <span key={name} className={looks[name]} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className={styles.parts} aria-label="Timing">
        {parts.map(({ name, ms }) => (
          <li key={name}>
            <span aria-hidden className={`${styles.swatch} ${looks[name]}`} />
            <span className={styles.name}>{name}</span>
            <span className={styles.words}>{words[name]}</span>
            <b>{latency(ms)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function connectionWords({ connectMs }: Timing, connection: WireConnection | null): string {
  if (connection === null) return 'No connection was made';
  const { ordinal, localPort } = connection;
  const what = ordinal > 1 ? `Reused connection, request ${ordinal} on it` : 'New connection';
  return `${connectMs === null && ordinal === 1 ? 'First request on its connection' : what} · from port ${localPort}`;
}
