import { GroupState } from '../../shared/domain/enumerations.ts';
import { t } from '../../shared/strings/t.ts';

const words: Readonly<Record<number, string>> = {
  [GroupState.notLoaded]: t('marks.states.notLoaded'),
  [GroupState.waitingUnload]: t('marks.states.waitingUnload'),
  [GroupState.unloadInProgress]: t('marks.states.unloading'),
  [GroupState.active]: t('marks.states.active'),
  [GroupState.running]: t('marks.states.running'),
};

/** A state of a Campaign Group as the window calls it. */
export function stateWord(state: number): string {
  return words[state] ?? t('marks.states.unknown');
}
