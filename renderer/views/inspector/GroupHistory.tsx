import { Button } from '@mantine/core';
import type { NotificationEntry } from '../../../shared/contract/log.ts';
import type { GroupView } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { inspectRow } from '../../client/commands/inspecting.ts';
import { everyTime } from '../../client/time.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Reading } from '../../ui/Moment.tsx';
import { OutcomeMark } from '../../ui/OutcomeMark.tsx';
import { useConsole } from '../../ui/use-window.ts';
import { actionWord } from '../log/log-columns.ts';
import styles from './GroupHistory.module.css';
import inspector from './Inspector.module.css';
import { useGroupHistory } from './use-group-history.ts';

/** The newest notifications of a Campaign Group; a click inspects one. */
export function GroupHistory({ view: { configuration, last } }: { readonly view: GroupView }) {
  const newest = last === null ? '' : `${last.seq} ${last.outcome}`;
  const { entries, hasOlder, problem, loadOlder } = useGroupHistory(configuration.dbid, newest);
  return (
    <section aria-label={t('inspectorGroup.history.label')}>
      <div className={inspector.sectionHead}>
        <h3>{t('inspectorGroup.history.label')}</h3>
      </div>
      {problem !== null && <p className={inspector.quiet}>{problem}</p>}
      {entries.length === 0 && problem === null && <p className={inspector.quiet}>{t('inspector.nothingSent')}</p>}
      <ul className={styles.history}>
        {entries.map((entry) => (
          <Row key={entry.seq} entry={entry} />
        ))}
      </ul>
      {hasOlder && (
        <Button variant="default" size="compact-xs" onClick={loadOlder}>
          {t('inspectorGroup.history.older')}
        </Button>
      )}
    </section>
  );
}

function Row({ entry }: { readonly entry: NotificationEntry }) {
  const console = useConsole();
  return (
    <li>
      <Hint label={everyTime(entry.at)}>
        <button type="button" className={styles.row} onClick={() => inspectRow(console, entry.seq)}>
          <time>
            <Reading at={entry.at} look="clock" />
          </time>
          <span className={styles.what}>
            {entry.id === 81001 ? t('inspectorGroup.history.periodic') : actionWord(entry.action)}
          </span>
          <OutcomeMark {...entry} />
        </button>
      </Hint>
    </li>
  );
}
