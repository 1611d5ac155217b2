import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { LossVerdict } from '../../../shared/faults/loss-rule.ts';
import { beliefBoard, judgeRow } from '../../client/belief-board.ts';
import { showRow } from '../../client/commands/log-moves.ts';
import { groupNames } from '../../client/group-names.ts';
import { verdictWords } from '../../client/healing-words.ts';
import { selectConsole, selectTimeZone, selectVerdicts } from '../../client/selectors.ts';
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
        <Empty text="No Campaign Group was hit yet. Switch a fault on, then load, start or unload one." />
      </div>
    );
  return (
    <ul className={styles.verdicts} aria-label="Verdicts of Campaign Groups">
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
      <span className={styles.name}>{groupNames(engine.groups)(dbid)}</span>
      <span className={styles.links}>
        <Button variant="default" size="compact-xs" onClick={() => show(seq)}>
          Row {seq}
        </Button>
        {healedBy !== null && (
          <Button variant="default" size="compact-xs" onClick={() => show(healedBy)}>
            Healed by {healedBy}
          </Button>
        )}
      </span>
      <span className={styles.done}>
        {effect} at <Moment at={at} look="clock" />
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
