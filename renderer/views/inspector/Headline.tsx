import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { everyTime, fullTime } from '../../client/time.ts';
import { OutcomeMark } from '../../ui/OutcomeMark.tsx';
import { useWindow } from '../../ui/use-window.ts';
import { actionWord, actorWord } from '../log/log-columns.ts';
import styles from './Inspector.module.css';

/** What, when, who and what became of it. */
export function Headline({ detail }: { readonly detail: NotificationDetail | null }) {
  const zone = useWindow(selectTimeZone);
  if (detail === null) return <div className={styles.headline} />;
  const { id, action, actor, campaignGroup, at } = detail;
  return (
    <div className={styles.headline}>
      <h2 className={styles.title}>
        <span className={styles.id}>{id}</span> {id === 81001 ? 'Periodic' : actionWord(action)}
      </h2>
      <p className={styles.group}>{campaignGroup}</p>
      <p className={styles.quiet}>
        <time title={everyTime(at)}>{fullTime(at, zone)}</time> ·{' '}
        {id === 81001 ? 'by the interval' : `by ${actorWord(actor)}`}
      </p>
      <OutcomeMark {...detail} />
    </div>
  );
}
