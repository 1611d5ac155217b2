import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { causeText } from '../../../shared/reporting/cause.ts';
import { Moment } from '../../ui/Moment.tsx';
import { OutcomeMark } from '../../ui/OutcomeMark.tsx';
import { actionWord, actorWord } from '../log/log-columns.ts';
import styles from './Inspector.module.css';
import { MarkEditor } from './MarkEditor.tsx';

interface HeadlineProps {
  readonly detail: NotificationDetail | null;
  /** Called when the row was marked; without it, marks are not offered. */
  readonly onMarked?: () => void;
}

/** What, when, who, why and what became of it; and the marks that a person has put on it. */
export function Headline({ detail, onMarked }: HeadlineProps) {
  if (detail === null) return <div className={styles.headline} />;
  const { id, seq, action, actor, campaignGroup, at, cause } = detail;
  return (
    <div className={styles.headline}>
      <h2 className={styles.title}>
        <span className={styles.id}>{id}</span> {id === 81001 ? 'Periodic' : actionWord(action)}
      </h2>
      <p className={styles.group}>{campaignGroup}</p>
      <p className={styles.quiet}>
        Row {seq} · <Moment at={at} /> ·{' '}
        {cause.kind === 'unknown' && id !== 81001 ? `by ${actorWord(actor)}` : causeText(cause)}
      </p>
      <div className={styles.marks}>
        <OutcomeMark {...detail} />
        {onMarked && <MarkEditor key={seq} seq={seq} mark={detail.mark} onMarked={onMarked} />}
      </div>
    </div>
  );
}
