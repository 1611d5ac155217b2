import type { GroupView } from '../../../shared/contract/state.ts';
import { judgeBelief } from '../../../shared/receiver/judge-belief.ts';
import { t } from '../../../shared/strings/t.ts';
import type { WindowState } from '../../client/window-state.ts';
import { useWindow } from '../../ui/use-window.ts';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import styles from './cells.module.css';

const selectBeliefOf = (dbid: string) => (state: WindowState) => state.engine?.beliefs[dbid];

/** A mark where the receiver believes something else than the truth; while a change is on its way it stays away. */
export function DriftMark({ view }: { readonly view: GroupView }) {
  const belief = useWindow(selectBeliefOf(view.configuration.dbid));
  if (belief === undefined) return null;
  // Neither the time nor the interval plays a part in whether they differ.
  const { verdict } = judgeBelief({ view, belief, isReported: true, intervalMs: 0, now: 0 });
  if (verdict === 'in-step') return null;
  return (
    <span className={styles.drift} title={t(`groups.drift.${verdict}`)}>
      <VerdictMark verdict={verdict} plain />
    </span>
  );
}
