import type { ReactNode } from 'react';
import { nowOf } from '../client/console.ts';
import { selectTimeZone } from '../client/selectors.ts';
import { clockTime, everyTime, fullTime } from '../client/time.ts';
import { Hint } from './Hint.tsx';
import styles from './Moment.module.css';
import { useConsole, useWindow } from './use-window.ts';

interface MomentProps {
  /** ms since 1970. */
  readonly at: number;
  /** With the date and the zone, or the time of day only (with the day where that is another one). */
  readonly look?: 'full' | 'clock';
  /** What is shown instead, such as the time by a schedule's own clock. */
  readonly children?: ReactNode;
}

/** A point in time, as the one switch of the window says. On hover and on focus: both readings, and the seconds on the wire. */
export function Moment(props: MomentProps) {
  return (
    <Hint label={everyTime(props.at)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the other reading must be reachable by keyboard */}
      <time className={styles.moment} dateTime={new Date(props.at).toISOString()} tabIndex={0}>
        <Reading {...props} />
      </time>
    </Hint>
  );
}

/** The same inside of a cell of a grid, which has the focus itself: a HintLayer around the grid shows the readings. */
export function MomentInCell({ words, ...props }: MomentProps & { readonly words?: string }) {
  const hint = everyTime(props.at);
  return (
    <time dateTime={new Date(props.at).toISOString()} data-hint={words === undefined ? hint : `${words}\n${hint}`}>
      <Reading {...props} />
    </time>
  );
}

/** The same inside of a button, whose own hint has the readings. */
export function Reading({ at, look = 'full', children }: MomentProps) {
  const console = useConsole();
  const zone = useWindow(selectTimeZone);
  return children ?? (look === 'full' ? fullTime(at, zone) : clockTime(at, zone, nowOf(console)));
}
