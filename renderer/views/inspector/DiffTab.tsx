import { useMemo, useState } from 'react';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { plural } from '../../client/format.ts';
import { selectDiffBase } from '../../client/selectors.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useWindow } from '../../ui/use-window.ts';
import { actionWord } from '../log/log-columns.ts';
import { diffBodies, isSameButTime } from './body-diff.ts';
import { DiffControls } from './DiffControls.tsx';
import { DiffTable } from './DiffTable.tsx';
import styles from './Inspector.module.css';
import { type BaseChoice, useBase } from './use-base.ts';

/** What is different from another notification: the one before of this Campaign Group, or any other. */
export function DiffTab({ detail }: { readonly detail: NotificationDetail }) {
  const marked = useWindow(selectDiffBase);
  const [chosen, setChosen] = useState<BaseChoice | null>(null);
  const usual: BaseChoice =
    marked === null || marked === detail.seq ? { kind: 'previous' } : { kind: 'row', seq: marked };
  const choice = chosen ?? usual;
  const state = useBase(detail, choice);
  return (
    <div className={styles.stack}>
      <DiffControls seq={detail.seq} choice={choice} onChoose={setChosen} />
      {state.kind === 'found' ? (
        <Compared base={state.base} detail={detail} />
      ) : (
        <Empty text={state.kind === 'none' ? state.why : 'Reading …'} />
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
  const names = { before: `Row ${base.seq}`, after: `Row ${detail.seq}` };
  if (rows === null) return <Empty text="One of the two bodies is no JSON object: they cannot be compared." />;
  const same = rows.filter(({ change }) => change === 'same');
  const different = rows.filter(({ change }) => change !== 'same');
  return (
    <>
      <dl className={`${styles.facts} ${styles.two}`}>
        <Side name={names.before} row={base} />
        <Side name={names.after} row={detail} />
      </dl>
      {different.length === 0 && <p>The bodies say the same.</p>}
      {different.length > 0 && isSameButTime(rows) && <p>Only the time is another one.</p>}
      {different.length > 0 && <DiffTable rows={different} {...names} />}
      {same.length > 0 && (
        <details className={styles.folded}>
          <summary>{plural(same.length, 'attribute')} unchanged</summary>
          <DiffTable rows={same} {...names} />
        </details>
      )}
    </>
  );
}

function Side({ name, row }: { readonly name: string; readonly row: NotificationDetail }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {row.id} {row.id === 81001 ? 'periodic' : actionWord(row.action)} · {row.campaignGroup} · <Moment at={row.at} />
      </dd>
    </div>
  );
}
