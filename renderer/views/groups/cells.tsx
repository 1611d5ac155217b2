import { IconAlertTriangle } from '@tabler/icons-react';
import type { CustomCellRendererProps } from 'ag-grid-react';
import type { GroupView } from '../../../shared/contract/state.ts';
import { isMoving } from '../../../shared/domain/pins.ts';
import type { StatisticName } from '../../../shared/domain/statistics.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { nextDue } from '../../client/beat.ts';
import { count } from '../../client/format.ts';
import { idleReason } from '../../client/idle-reason.ts';
import type { WindowState } from '../../client/window-state.ts';
import { MomentInCell } from '../../ui/Moment.tsx';
import { OutcomeMark } from '../../ui/OutcomeMark.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { StatisticValue } from '../../ui/StatisticValue.tsx';
import { useSecond, useWindow } from '../../ui/use-window.ts';
import styles from './cells.module.css';
import { DriftMark } from './DriftMark.tsx';

export type CellProps = CustomCellRendererProps<GroupView>;

export function NameCell({ data }: CellProps) {
  if (!data) return null;
  const { campaign, group, dbid } = data.configuration;
  const reason = idleReason(data.configuration);
  const title = `${campaignGroupName(data.configuration)}\n${t('groups.cells.dbid', { dbid })}`;
  return (
    <span className={styles.named}>
      <span className={styles.name} title={title} translate="no">
        {campaign}
        <span className={styles.at}>@{group}</span>
      </span>
      {reason !== null && (
        <span className={styles.idle} role="img" aria-label={reason} title={reason}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
        </span>
      )}
    </span>
  );
}

const selectPendingOf = (dbid: string | undefined) => (state: WindowState) =>
  dbid === undefined ? undefined : state.pending[dbid];

/** The state as the engine has told it, with a mark while a request is on its way. */
export function StateCell({ data }: CellProps) {
  const pending = useWindow(selectPendingOf(data?.configuration.dbid));
  if (!data) return null;
  return (
    <span className={styles.state}>
      <StateMark state={data.condition.state} />
      {pending && <span className={styles.pending} role="img" aria-label={t(`requests.${pending.request}.pending`)} />}
      <DriftMark view={data} />
    </span>
  );
}

export function StatisticCell({ data, colDef }: CellProps) {
  const name = colDef?.colId as StatisticName;
  if (!data) return null;
  const { group, pins } = data.statistics;
  const pin = pins.group[name];
  return <StatisticValue name={name} value={group[name]} isPinned={pin !== undefined} isMoving={isMoving(pin)} />;
}

/** Seconds to the next periodic notification; counted here, since the engine sends no event for it. */
export function NextCell({ data }: CellProps) {
  if (!data?.beat) return <span className={styles.none}>–</span>;
  return <Countdown {...data.beat} />;
}

function Countdown({ anchor, intervalMs }: { readonly anchor: number; readonly intervalMs: number }) {
  const now = useSecond();
  const due = nextDue(anchor, intervalMs, now);
  // The clock that is shown may be a second behind.
  const left = Math.ceil(Math.min(due - now, intervalMs) / 1_000);
  return (
    <span className={styles.next}>
      <MomentInCell at={due} words={t('groups.cells.next')}>
        {t('units.seconds', { value: count(left) })}
      </MomentInCell>
    </span>
  );
}

export function LastCell({ data }: CellProps) {
  if (!data?.last) return <span className={styles.none}>{t('groups.cells.noneYet')}</span>;
  return <OutcomeMark {...data.last} />;
}
