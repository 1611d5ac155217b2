import { IconHeartbeat } from '@tabler/icons-react';
import type { CustomCellRendererProps } from 'ag-grid-react';
import type { Belief } from '../../../../shared/receiver/belief.ts';
import { t } from '../../../../shared/strings/t.ts';
import { type BeliefRow, judgeRow } from '../../../client/belief-board.ts';
import { believedMode, sourceWords, verdictInBrackets } from '../../../client/believed-words.ts';
import { showRow } from '../../../client/commands/log-moves.ts';
import { dialModeName, optimizationText } from '../../../client/dialing-words.ts';
import { healingWords } from '../../../client/healing-words.ts';
import { relativeTime } from '../../../client/relative-time.ts';
import { selectTimeZone } from '../../../client/selectors.ts';
import { clockTime } from '../../../client/time.ts';
import { MomentInCell } from '../../../ui/Moment.tsx';
import { StateMark } from '../../../ui/StateMark.tsx';
import { useConsole, useSecond, useWindow } from '../../../ui/use-window.ts';
import { VerdictMark } from '../../../ui/VerdictMark.tsx';
import styles from './BeliefsGrid.module.css';

type CellProps = CustomCellRendererProps<BeliefRow>;

export function NameCell({ data }: CellProps) {
  if (!data) return null;
  return (
    <span className={styles.name} translate="no" title={t('beliefs.cells.name', { name: data.name, dbid: data.dbid })}>
      {data.name}
    </span>
  );
}

export function TruthCell({ data }: CellProps) {
  if (!data) return null;
  const { condition } = data;
  if (condition === null) return <span className={styles.quiet}>{t('beliefs.cells.notInWorkspace')}</span>;
  const dialing = condition.state === 5 ? condition.dialing : null;
  return (
    <span className={styles.lines}>
      <span>
        <StateMark state={condition.state} plain />
      </span>
      {dialing !== null && (
        <span className={styles.quiet}>
          {[dialModeName(dialing.dialMode), optimizationText(dialing)].filter((text) => text !== '').join(' · ')}
        </span>
      )}
    </span>
  );
}

/** What it is taken for: `Running (stale, will not heal)`. */
export function BelievedCell({ data }: CellProps) {
  if (!data) return null;
  if (data.belief === undefined) return <span className={styles.quiet}>{t('beliefs.cells.nothing')}</span>;
  const mode = believedMode(data.belief);
  const source = sourceWords(data.belief);
  return (
    <span className={`${styles.lines} ${styles[data.verdict] ?? ''}`}>
      <span>
        <BelievedState belief={data.belief} />
        {data.verdict !== 'in-step' && (
          <>
            {' '}
            <Brackets row={data} />
          </>
        )}
      </span>
      <span className={styles.quiet} title={mode === '' ? undefined : mode}>
        {mode === '' ? source : t('beliefs.cells.modeAndSource', { mode, source })}
      </span>
    </span>
  );
}

function BelievedState({ belief: { state } }: { readonly belief: Belief }) {
  if (state === null) return <span className={styles.belief}>{t('beliefs.cells.noState')}</span>;
  const isKnown = [0, 1, 2, 4, 5].includes(state);
  return (
    <>
      <StateMark state={state} plain />
      {isKnown ? '' : ` ${state}`}
    </>
  );
}

function Brackets({ row }: { readonly row: BeliefRow }) {
  const now = useSecond();
  return <span className={styles.belief}>{verdictInBrackets(judgeRow(row, now), now)}</span>;
}

/** What the belief is worth, and whether the heartbeat is missing. */
export function VerdictCell({ data }: CellProps) {
  if (!data) return null;
  return (
    <span className={styles.lines}>
      <VerdictMark verdict={data.verdict} />
      {data.overdueSince !== null && <Overdue since={data.overdueSince} />}
    </span>
  );
}

/** How old the belief is, when it came, and the row of the log that it came with. */
export function AgeCell({ data }: CellProps) {
  if (!data?.belief) return <span className={styles.quiet}>{t('beliefs.cells.never')}</span>;
  return <Age belief={data.belief} />;
}

function Age({ belief: { receivedAt, seq } }: { readonly belief: Belief }) {
  const console = useConsole();
  const now = useSecond();
  return (
    <span className={styles.lines}>
      <span>{relativeTime(Math.min(receivedAt, now), now)}</span>
      <span className={styles.quiet}>
        <MomentInCell at={receivedAt} look="clock" />{' '}
        {seq !== null && (
          <button type="button" className={styles.row} tabIndex={-1} onClick={() => void showRow(console, seq)}>
            {t('beliefs.cells.row', { row: String(seq) })}
          </button>
        )}
      </span>
    </span>
  );
}

export function HealingCell({ data }: CellProps) {
  if (!data) return null;
  return <Healing row={data} />;
}

function Healing({ row }: { readonly row: BeliefRow }) {
  const now = useSecond();
  const words = healingWords(judgeRow(row, now).healing, now);
  if (words === '') return null;
  return (
    <span className={styles.healing} title={words}>
      {words}
    </span>
  );
}

/** The receiver believes it active, and its heartbeat has not come. */
function Overdue({ since }: { readonly since: number }) {
  const zone = useWindow(selectTimeZone);
  const time = clockTime(since, zone, since);
  return (
    <span className={styles.overdue}>
      <IconHeartbeat size={14} aria-hidden />{' '}
      <MomentInCell at={since} words={t('beliefs.cells.due', { time: '' }).trim()}>
        {t('beliefs.cells.overdue', { time })}
      </MomentInCell>
    </span>
  );
}
