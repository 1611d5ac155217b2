import { type Icon, IconCalendarClock, IconFlagCheck, IconUser } from '@tabler/icons-react';
import { type Actor, Actor as ActorNumber } from '../../../shared/domain/enumerations.ts';
import { t } from '../../../shared/strings/t.ts';
import { relativeTime } from '../../client/relative-time.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { clockTime } from '../../client/time.ts';
import { MomentInCell } from '../../ui/Moment.tsx';
import { useSecond, useWindow } from '../../ui/use-window.ts';
import { requestWord, requestWords } from '../schedule/request-words.ts';
import styles from './cells.module.css';
import type { CellProps } from './cells.tsx';

/** Who holds control, in words. */
export const controlWords: Readonly<Record<Actor, string>> = {
  [ActorNumber.unknown]: t('groups.control.unknown'),
  [ActorNumber.ocsClient]: t('groups.control.ocsClient'),
  [ActorNumber.schedule]: t('groups.control.schedule'),
  [ActorNumber.internal]: t('groups.control.internal'),
};

const pictures: Readonly<Record<Actor, Icon | null>> = {
  [ActorNumber.unknown]: null,
  [ActorNumber.ocsClient]: IconUser,
  [ActorNumber.schedule]: IconCalendarClock,
  [ActorNumber.internal]: IconFlagCheck,
};

/** Who holds control, as a picture with its words. */
export function ControlCell({ data }: CellProps) {
  const control = data?.control ?? ActorNumber.unknown;
  const Picture = pictures[control];
  if (Picture === null) return <span className={styles.none}>–</span>;
  return (
    <span
      className={styles.control}
      title={t('groups.control.title', { who: controlWords[control] })}
      role="img"
      aria-label={controlWords[control]}
    >
      <Picture size={15} stroke={1.75} aria-hidden />
    </span>
  );
}

/** What the Outbound Schedule does next: when, and how soon. */
export function NextActionCell({ data }: CellProps) {
  const next = data?.nextAction;
  if (!next) return <span className={styles.none}>–</span>;
  return (
    <NextAction at={next.at} word={requestWord[next.action.request.do]} words={requestWords(next.action.request)} />
  );
}

function NextAction({ at, word, words }: { readonly at: number; readonly word: string; readonly words: string }) {
  const now = useSecond();
  const zone = useWindow(selectTimeZone);
  return (
    <span className={styles.twoLines}>
      <span>
        {word}{' '}
        <MomentInCell at={at} words={words}>
          {clockTime(at, zone, now).replace(/:\d\d\D\d+$/, '')}
        </MomentInCell>
      </span>
      <span className={styles.none}>{relativeTime(at, now)}</span>
    </span>
  );
}
