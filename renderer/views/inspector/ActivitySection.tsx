import type { Activity, GroupView } from '../../../shared/contract/state.ts';
import { Actor, GroupState } from '../../../shared/domain/enumerations.ts';
import { t } from '../../../shared/strings/t.ts';
import { relativeTime } from '../../client/relative-time.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { fullTime } from '../../client/time.ts';
import { bold } from '../../ui/bold.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useSecond, useWindow } from '../../ui/use-window.ts';
import { pacingSentence, WorkLeft } from '../groups/ModeCell.tsx';
import { controlWords } from '../groups/plan-cells.tsx';
import { requestWords } from '../schedule/request-words.ts';
import styles from './ActivitySection.module.css';
import { RecordsBar } from './RecordsBar.tsx';

/** What goes on in a Campaign Group: work that is left, records, who holds control, and what comes next. */
export function ActivitySection({ view }: { readonly view: GroupView }) {
  const { condition, statistics, configuration, control } = view;
  const { activity } = statistics;
  const records = (configuration.callingLists ?? []).reduce((sum, list) => sum + list.records, 0);
  const isEnding = condition.state === GroupState.waitingUnload || condition.state === GroupState.unloadInProgress;
  return (
    <section className={styles.section} aria-label={t('inspectorGroup.activity.label')}>
      {isEnding && (
        <p className={styles.ending}>
          <WorkLeft view={view} />
        </p>
      )}
      {activity?.callsUntilPacing != null && (
        <p className={styles.ending}>{pacingSentence(activity.callsUntilPacing)}</p>
      )}
      {activity && <Counts activity={activity} />}
      {activity && records > 0 && (
        <RecordsBar label={t('inspectorGroup.activity.recordsLeftAll')} ready={activity.recordsReady} of={records} />
      )}
      <dl className={styles.facts}>
        <div>
          <dt>{t('inspectorGroup.activity.control')}</dt>
          <dd>{controlWords[control ?? Actor.unknown]}</dd>
        </div>
        <NextAction view={view} />
      </dl>
    </section>
  );
}

function Counts({ activity: { callsInProgress, completedCalls } }: { readonly activity: Activity }) {
  return (
    <p className={styles.counts}>
      <span>{t.rich('inspectorGroup.activity.callsInProgress', { count: callsInProgress, b: bold })}</span>
      <span>{t.rich('inspectorGroup.activity.completed', { count: completedCalls, b: bold })}</span>
    </p>
  );
}

function NextAction({ view: { nextAction } }: { readonly view: GroupView }) {
  const now = useSecond();
  const zone = useWindow(selectTimeZone);
  return (
    <div>
      <dt>{t('inspectorGroup.activity.nextAction')}</dt>
      <dd>
        {nextAction === null ? (
          t('inspectorGroup.activity.noneScheduled')
        ) : (
          <>
            {requestWords(nextAction.action.request)}
            <br />
            {t.rich('inspectorGroup.activity.scheduled', {
              at: fullTime(nextAction.at, zone),
              relative: relativeTime(nextAction.at, now),
              time: (words) => <Moment at={nextAction.at}>{words}</Moment>,
            })}
          </>
        )}
      </dd>
    </div>
  );
}
