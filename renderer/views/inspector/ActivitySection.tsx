import type { Activity, GroupView } from '../../../shared/contract/state.ts';
import { Actor, GroupState } from '../../../shared/domain/enumerations.ts';
import { count } from '../../client/format.ts';
import { relativeTime } from '../../client/relative-time.ts';
import { Moment } from '../../ui/Moment.tsx';
import { useSecond } from '../../ui/use-window.ts';
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
    <section className={styles.section} aria-label="Activity">
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
        <RecordsBar label="Records left, all lists" ready={activity.recordsReady} of={records} />
      )}
      <dl className={styles.facts}>
        <div>
          <dt>Control</dt>
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
      <span>
        <b>{count(callsInProgress)}</b> {callsInProgress === 1 ? 'call' : 'calls'} in progress
      </span>
      <span>
        <b>{count(completedCalls)}</b> completed since load
      </span>
    </p>
  );
}

function NextAction({ view: { nextAction } }: { readonly view: GroupView }) {
  const now = useSecond();
  return (
    <div>
      <dt>Next action</dt>
      <dd>
        {nextAction === null ? (
          'none scheduled'
        ) : (
          <>
            {requestWords(nextAction.action.request)}
            <br />
            <Moment at={nextAction.at} />
            {`, ${relativeTime(nextAction.at, now)}`}
          </>
        )}
      </dd>
    </div>
  );
}
