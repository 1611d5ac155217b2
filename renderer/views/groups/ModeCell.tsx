import type { GroupView } from '../../../shared/contract/state.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { t } from '../../../shared/strings/t.ts';
import { dialModeName, optimizationText } from '../../client/dialing-words.ts';
import { useSecond } from '../../ui/use-window.ts';
import styles from './cells.module.css';
import type { CellProps } from './cells.tsx';
import { dialModeIcon } from './dial-mode-look.ts';

/** How it dials; while it is being unloaded, what is left to be done. */
export function ModeCell({ data }: CellProps) {
  if (!data) return null;
  const { state } = data.condition;
  if (state === GroupState.waitingUnload || state === GroupState.unloadInProgress) return <WorkLeft view={data} />;
  if (data.condition.state !== GroupState.running) return <span className={styles.none}>{t('groups.mode.none')}</span>;
  const { dialing } = data.condition;
  const Picture = dialModeIcon(dialing.dialMode);
  const optimization = optimizationText(dialing);
  const left = data.statistics.activity?.callsUntilPacing ?? null;
  const words = { mode: String(dialing.dialMode), name: dialModeName(dialing.dialMode), optimization };
  const title = optimization === '' ? t('groups.mode.title', words) : t('groups.mode.optimizedTitle', words);
  return (
    <span className={styles.mode} title={left === null ? title : `${title}\n${pacingSentence(left)}`}>
      <span className={styles.modeName} translate="no">
        <Picture size={15} stroke={1.75} aria-hidden /> {dialModeName(dialing.dialMode)}
      </span>
      {left === null ? (
        optimization !== '' && <span className={styles.goal}>{optimization}</span>
      ) : (
        <span className={styles.pacing}>{t('groups.mode.pacingIn', { calls: left })}</span>
      )}
    </span>
  );
}

/** The request was reported at once; predicting begins only when enough calls have been completed. */
export function pacingSentence(callsLeft: number): string {
  return t('groups.mode.pacing', { calls: callsLeft });
}

/** `12 calls left · 2 s`, or how long the unload still takes. */
export function WorkLeft({ view }: { readonly view: GroupView }) {
  const now = useSecond();
  const { transitionEndsAt, condition, statistics } = view;
  const calls = statistics.activity?.callsInProgress ?? 0;
  const seconds = transitionEndsAt === null ? null : Math.max(0, Math.ceil((transitionEndsAt - now) / 1_000));
  return (
    <span className={styles.workLeft}>
      {condition.state === GroupState.waitingUnload ? callsLeft(calls, seconds) : timeLeft(seconds)}
    </span>
  );
}

function callsLeft(calls: number, seconds: number | null): string {
  return seconds === null ? t('groups.mode.callsLeftHeld', { calls }) : t('groups.mode.callsLeft', { calls, seconds });
}

function timeLeft(seconds: number | null): string {
  return seconds === null ? t('groups.mode.leftHeld') : t('groups.mode.left', { seconds });
}
