import { GroupState } from '../../shared/domain/enumerations.ts';
import { stateWord } from '../client/state-words.ts';
import styles from './StateMark.module.css';

type Tone = 'idle' | 'transit' | 'active' | 'running' | 'unknown';

const tones: Readonly<Record<number, Tone>> = {
  [GroupState.notLoaded]: 'idle',
  [GroupState.waitingUnload]: 'transit',
  [GroupState.unloadInProgress]: 'transit',
  [GroupState.active]: 'active',
  [GroupState.running]: 'running',
};

/** A state as word, shape and colour, so that none of the three is needed to tell it. */
export function StateMark({ state, plain = false }: { readonly state: number; readonly plain?: boolean }) {
  const tone = tones[state] ?? 'unknown';
  return (
    <span className={`${styles.mark} ${styles[tone]} ${plain ? styles.plain : ''}`}>
      <svg
        className={state === GroupState.unloadInProgress ? styles.turning : styles.shape}
        viewBox="0 0 12 12"
        aria-hidden
      >
        <Shape state={state} />
      </svg>
      {stateWord(state)}
    </span>
  );
}

function Shape({ state }: { readonly state: number }) {
  const ring = <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />;
  switch (state) {
    case GroupState.notLoaded:
      return ring;
    case GroupState.waitingUnload:
      return (
        <>
          {ring}
          <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" fill="currentColor" />
        </>
      );
    case GroupState.unloadInProgress:
      return (
        <>
          {ring}
          <path d="M6 6V1.25A4.75 4.75 0 0 1 10.75 6z" fill="currentColor" />
        </>
      );
    case GroupState.active:
      return (
        <>
          {ring}
          <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />
        </>
      );
    case GroupState.running:
      return (
        <path
          fillRule="evenodd"
          fill="currentColor"
          d="M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM4.75 3.6v4.8L8.6 6z"
        />
      );
    default:
      return <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="none" stroke="currentColor" strokeWidth="1.5" />;
  }
}
