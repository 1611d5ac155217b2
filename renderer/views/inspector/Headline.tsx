import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { causeText } from '../../../shared/reporting/cause.ts';
import { t } from '../../../shared/strings/t.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { fullTime } from '../../client/time.ts';
import { Moment } from '../../ui/Moment.tsx';
import { OutcomeMark } from '../../ui/OutcomeMark.tsx';
import { useWindow } from '../../ui/use-window.ts';
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
  const zone = useWindow(selectTimeZone);
  if (detail === null) return <div className={styles.headline} />;
  const { id, seq, action, actor, campaignGroup, at, cause } = detail;
  return (
    <div className={styles.headline}>
      <h2 className={styles.title}>
        <span className={styles.id}>{id}</span> {id === 81001 ? t('inspector.headline.periodic') : actionWord(action)}
      </h2>
      <p className={styles.group} translate="no">
        {campaignGroup}
      </p>
      <p className={styles.quiet}>
        {t.rich('inspector.headline.about', {
          row: String(seq),
          at: fullTime(at, zone),
          cause:
            cause.kind === 'unknown' && id !== 81001
              ? t('inspector.headline.by', { actor: actorWord(actor) })
              : causeText(cause),
          time: (words) => <Moment at={at}>{words}</Moment>,
        })}
      </p>
      <div className={styles.marks}>
        <OutcomeMark {...detail} />
        {onMarked && <MarkEditor key={seq} seq={seq} mark={detail.mark} onMarked={onMarked} />}
      </div>
    </div>
  );
}
