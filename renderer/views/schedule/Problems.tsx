import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ScheduleProblem } from '../../../shared/schedule/check.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { selectGroups, selectSchedules } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';
import styles from './Problems.module.css';
import { requestWord } from './request-words.ts';
import { checkedDays } from './use-problems.ts';
import { zoneWords } from './zone-time.ts';

/** All that would go wrong, in a summary; or that nothing would. */
export function Problems({ problems }: { readonly problems: readonly ScheduleProblem[] }) {
  const schedules = useWindow(selectSchedules);
  const { byId } = useWindow(selectGroups);
  if (schedules.length === 0) return null;
  if (problems.length === 0)
    return (
      <p className={styles.good}>
        <IconCircleCheck size={15} stroke={1.75} aria-hidden /> {t('schedule.problems.none', { days: checkedDays })}
      </p>
    );
  return (
    <section className={styles.problems} aria-label={t('schedule.problems.label')}>
      <p className={styles.head}>
        <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
        {t('schedule.problems.title', { count: problems.length, days: checkedDays })}
      </p>
      <ul>
        {problems.map(({ dbid, actionId, at, sentence }) => {
          const schedule = schedules.find(({ campaignGroup }) => campaignGroup === dbid);
          const action = schedule?.actions.find(({ id }) => id === actionId);
          const view = byId[dbid];
          if (!schedule || !action || !view) return null;
          return (
            <li key={`${dbid} ${actionId}`}>
              {t.rich('schedule.problems.one', {
                b: (words) => <b>{words}</b>,
                name: campaignGroupName(view.configuration),
                request: requestWord[action.request.do],
                time: zoneWords(at, schedule.timeZone),
                sentence,
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
