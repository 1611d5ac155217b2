import { GroupState } from '../../shared/domain/enumerations.ts';

const words: Readonly<Record<number, string>> = {
  [GroupState.notLoaded]: 'Not loaded',
  [GroupState.waitingUnload]: 'Waiting unload',
  [GroupState.unloadInProgress]: 'Unloading',
  [GroupState.active]: 'Active',
  [GroupState.running]: 'Running',
};

/** A state of a Campaign Group as the window calls it. */
export function stateWord(state: number): string {
  return words[state] ?? 'Unknown';
}
