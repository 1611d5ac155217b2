import { UnstyledButton } from '@mantine/core';
import {
  type Icon,
  IconAdjustmentsHorizontal,
  IconBolt,
  IconFlagCheck,
  IconLogin2,
  IconLogout2,
  IconPlayerPlayFilled,
  IconPlayerStopFilled,
} from '@tabler/icons-react';
import type { GroupRequestKind } from '../../../shared/domain/requests.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { open } from '../../client/console.ts';
import { dialModeName } from '../../client/dialing-words.ts';
import { selectGroup } from '../../client/selectors.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { moveAmongMarks } from './mark-moves.ts';
import { requestWords } from './request-words.ts';
import styles from './Timeline.module.css';
import type { Bar, Lane, Mark } from './timeline.ts';
import type { Tick } from './timeline-range.ts';
import { zoneWords } from './zone-time.ts';

const pictures: Readonly<Record<GroupRequestKind, Icon>> = {
  load: IconLogin2,
  start: IconPlayerPlayFilled,
  stop: IconPlayerStopFilled,
  'set-mode': IconAdjustmentsHorizontal,
  unload: IconLogout2,
  'force-unload': IconBolt,
  complete: IconFlagCheck,
};
const levelHeight = 24;

interface TimelineLaneProps {
  readonly lane: Lane;
  readonly timeZone: string;
  /** Where a time lies in the range, 0 to 1. */
  readonly share: (at: number) => number;
  readonly ticks: readonly Tick[];
  readonly now: number | null;
}

/** One Campaign Group on the timeline: bars while it runs or is loaded, and a button for each action. */
export function TimelineLane({ lane, timeZone, share, ticks, now }: TimelineLaneProps) {
  const view = useWindow(selectGroup(lane.dbid));
  const name = view ? campaignGroupName(view.configuration) : lane.dbid;
  const left = (at: number) => ({ left: `${share(at) * 100}%` });
  return (
    <section className={styles.lane} aria-label={t('schedule.timeline.lane', { name })} data-lane>
      <div className={styles.laneName} title={name}>
        {name}
        {!lane.enabled && <span className={styles.off}>{t('schedule.timeline.off')}</span>}
      </div>
      <div className={styles.track} style={{ height: 34 + lane.levels * levelHeight }}>
        {ticks.map(({ at }) => (
          <span key={at} className={styles.line} style={left(at)} />
        ))}
        {lane.bars.map((bar) => (
          <BarOf key={bar.from} bar={bar} share={share} />
        ))}
        {now !== null && <span className={styles.now} style={left(now)} />}
        {lane.marks.map((mark, index) => (
          <MarkButton
            key={`${mark.action.id} ${mark.at}`}
            dbid={lane.dbid}
            mark={mark}
            timeZone={timeZone}
            name={name}
            isFirst={index === 0}
            left={left(mark.at).left}
          />
        ))}
      </div>
    </section>
  );
}

function BarOf({ bar, share }: { readonly bar: Bar; readonly share: (at: number) => number }) {
  const { kind, from, until, dialMode } = bar;
  const words = dialMode === null ? t('schedule.timeline.bar.loaded') : dialModeName(dialMode);
  return (
    <span
      className={`${styles.bar} ${styles[kind] ?? ''}`}
      style={{ left: `${share(from) * 100}%`, width: `${(share(until) - share(from)) * 100}%` }}
      title={
        kind === 'running'
          ? t('schedule.timeline.bar.runningHint', { mode: words })
          : t('schedule.timeline.bar.loadedHint')
      }
    >
      {share(until) - share(from) > 0.045 && words}
    </span>
  );
}

interface MarkButtonProps {
  readonly dbid: string;
  readonly mark: Mark;
  readonly timeZone: string;
  readonly name: string;
  readonly isFirst: boolean;
  readonly left: string;
}

function MarkButton({ dbid, mark, timeZone, name, isFirst, left }: MarkButtonProps) {
  const console = useConsole();
  const { action, at, refusal, level } = mark;
  const Picture = pictures[action.request.do];
  const said = { request: requestWords(action.request), time: zoneWords(at, timeZone), zone: timeZone };
  const hint =
    refusal === null
      ? t('schedule.timeline.mark.hint', said)
      : t('schedule.timeline.mark.refusedHint', { ...said, refusal });
  const label =
    refusal === null
      ? t('schedule.timeline.mark.label', { ...said, name })
      : t('schedule.timeline.mark.refusedLabel', { ...said, name, refusal });
  return (
    <Hint label={hint}>
      <UnstyledButton
        className={`${styles.mark} ${refusal === null ? '' : styles.refused}`}
        style={{ left, top: 30 + level * levelHeight }}
        data-at={at}
        tabIndex={isFirst ? 0 : -1}
        onKeyDown={moveAmongMarks}
        aria-label={label}
        onClick={() => open(console, { kind: 'timed-action', dbid, action, isNew: false })}
      >
        <Picture size={13} stroke={2} aria-hidden />
      </UnstyledButton>
    </Hint>
  );
}
