type ActionKey = 'periodic' | 'load' | 'unload' | 'start' | 'stop' | 'setMode';

const keys = new Map<number, ActionKey>([
  [0, 'periodic'],
  [7, 'load'],
  [8, 'unload'],
  [9, 'start'],
  [10, 'stop'],
  [11, 'setMode'],
]);

/** The key in the catalogue for a reported action, by its number on the wire; undefined for a number that is none. */
export function actionKey(action: number): ActionKey | undefined {
  return keys.get(action);
}
