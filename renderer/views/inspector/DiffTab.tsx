import { useMemo, useState } from 'react';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';
import { selectDiffBase, selectTimeZone } from '../../client/selectors.ts';
import { fullTime } from '../../client/time.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useWindow } from '../../ui/use-window.ts';
import { actionWord } from '../log/log-columns.ts';
import { diffBodies, isSameButTime } from './body-diff.ts';
import { DiffControls } from './DiffControls.tsx';
import { DiffTable } from './DiffTable.tsx';
import styles from './Inspector.module.css';
import { type BaseChoice, useBase } from './use-base.ts';

/** What is different from another notification: of a change the change before, else the one before, or any other. */
export function DiffTab({ detail }: { readonly detail: NotificationDetail }) {
  const marked = useWindow(selectDiffBase);
  const [chosen, setChosen] = useState<BaseChoice | null>(null);
  const usual: BaseChoice =
    marked !== null && marked !== detail.seq
      ? { kind: 'row', seq: marked }
      : { kind: detail.id === 81000 ? 'previous-change' : 'previous' };
  const choice = chosen ?? usual;
  const state = useBase(detail, choice);
  return (
    <div className={styles.stack}>
      <DiffControls detail={detail} choice={choice} onChoose={setChosen} />
      {state.kind === 'found' ? (
        <Compared base={state.base} detail={detail} />
      ) : (
        <Empty text={state.kind === 'none' ? state.why : t('inspector.reading')} />
      )}
    </div>
  );
}

interface ComparedProps {
  readonly base: NotificationDetail;
  readonly detail: NotificationDetail;
}

/** Two notifications, one beside the other. */
export function Compared({ base, detail }: ComparedProps) {
  const rows = useMemo(() => diffBodies(base.body, detail.body), [base.body, detail.body]);
  const names = { before: rowName(base), after: rowName(detail) };
  if (rows === null) return <Empty text={t('inspector.diff.notComparable')} />;
  const same = rows.filter(({ change }) => change === 'same');
  const different = rows.filter(({ change, isStatistic }) => change !== 'same' && !isStatistic);
  const moved = rows.filter(({ change, isStatistic }) => change !== 'same' && isStatistic);
  return (
    <>
      <dl className={`${styles.facts} ${styles.two}`}>
        <Side name={names.before} row={base} />
        <Side name={names.after} row={detail} />
      </dl>
      {different.length === 0 && moved.length === 0 && <p>{t('inspector.diff.same')}</p>}
      {different.length > 0 && isSameButTime(rows) && <p>{t('inspector.diff.onlyTime')}</p>}
      {different.length > 0 && <DiffTable rows={different} {...names} />}
      {moved.length > 0 && (
        // What a change has done is told apart from what moves by itself; in a periodic notification, that is what counts.
        <details className={styles.folded} open={detail.id === 81001}>
          <summary>{t('inspector.diff.moved', { count: moved.length })}</summary>
          <DiffTable rows={moved} {...names} />
        </details>
      )}
      {same.length > 0 && (
        <details className={styles.folded}>
          <summary>{t('inspector.diff.unchanged', { count: same.length })}</summary>
          <DiffTable rows={same} {...names} />
        </details>
      )}
    </>
  );
}

function rowName({ seq }: NotificationDetail): string {
  return t('inspector.diff.row', { row: String(seq) });
}

function Side({ name, row }: { readonly name: string; readonly row: NotificationDetail }) {
  const zone = useWindow(selectTimeZone);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Moment at={row.at}>
          {t('inspector.diff.about', {
            id: String(row.id),
            action: row.id === 81001 ? t('inspector.diff.periodic') : actionWord(row.action),
            group: row.campaignGroup,
            at: fullTime(row.at, zone),
          })}
        </Moment>
      </dd>
    </div>
  );
}
