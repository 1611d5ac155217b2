import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { LossVerdict } from '../../../shared/faults/loss-rule.ts';
import { t } from '../../../shared/strings/t.ts';
import { beliefBoard, judgeRow } from '../../client/belief-board.ts';
import { showRow } from '../../client/commands/log-moves.ts';
import { groupNames } from '../../client/group-names.ts';
import { verdictWords } from '../../client/healing-words.ts';
import { selectConsole, selectTimeZone, selectVerdicts } from '../../client/selectors.ts';
import { clockTime } from '../../client/time.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useConsole, useSecond, useWindow } from '../../ui/use-window.ts';
import styles from './FaultsView.module.css';

/** What became of each Campaign Group that was hit, the newest first. */
export function Verdicts() {
  const verdicts = useWindow(selectVerdicts);
  const newestFirst = useMemo(() => Object.values(verdicts).sort((one, other) => other.seq - one.seq), [verdicts]);
  if (newestFirst.length === 0)
    return (
      <div className={styles.none}>
        <Empty text={t('faults.verdicts.none')} />
      </div>
    );
  return (
    <ul className={styles.verdicts} aria-label={t('faults.verdicts.listLabel')}>
      {newestFirst.map((verdict) => (
        <Verdict key={verdict.dbid} verdict={verdict} />
      ))}
    </ul>
  );
}

const tones: Readonly<Partial<Record<LossVerdict['verdict'], string>>> = {
  open: styles.open ?? '',
  never: styles.never ?? '',
};

function Verdict({ verdict }: { readonly verdict: LossVerdict }) {
  const console = useConsole();
  const engine = useWindow(selectConsole);
  const now = useSecond();
  const zone = useWindow(selectTimeZone);
  const { dbid, seq, effect, at, healedBy } = verdict;
  const healing = useMemo(() => healingIn(engine, dbid, now), [engine, dbid, now]);
  const show = (row: number) => void showRow(console, row);
  return (
    <li className={styles.verdict}>
      <span className={styles.name} translate="no">
        {groupNames(engine.groups)(dbid)}
      </span>
      <span className={styles.links}>
        <Button variant="default" size="compact-xs" onClick={() => show(seq)}>
          {t('faults.verdicts.row', { row: String(seq) })}
        </Button>
        {healedBy !== null && (
          <Button variant="default" size="compact-xs" onClick={() => show(healedBy)}>
            {t('faults.verdicts.healedBy', { row: String(healedBy) })}
          </Button>
        )}
      </span>
      <span className={styles.done}>
        <Moment at={at}>{t('faults.verdicts.done', { effect, time: clockTime(at, zone, now) })}</Moment>
      </span>
      <span className={`${styles.words} ${tones[verdict.verdict] ?? ''}`}>
        {verdictWords(verdict, healing, now, zone)}
      </span>
    </li>
  );
}

/** What would heal the belief of one Campaign Group now; null when it is gone. */
function healingIn(engine: ReturnType<typeof selectConsole>, dbid: string, now: number) {
  const view = engine.groups.byId[dbid];
  const belief = engine.beliefs[dbid];
  if (view === undefined) return null;
  const groups = { ids: [dbid], byId: { [dbid]: view } };
  const [row] = beliefBoard({ ...engine, groups, beliefs: belief ? { [dbid]: belief } : {} }, now);
  return row ? judgeRow(row, now).healing : null;
}
