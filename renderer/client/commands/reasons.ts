import { type UiCommandId, uiCommands } from '../../../shared/contract/ui-commands.ts';
import { t } from '../../../shared/strings/t.ts';
import { reasonAgainstLayout } from '../layout.ts';
import type { WindowState } from '../window-state.ts';
import { requestOfCommand, whyOff } from './run.ts';

/** Commands that need no engine. */
const ofWindow: ReadonlySet<UiCommandId> = new Set(['palette.open', 'find.here', 'advice.open', 'capacity.open']);
const steps: readonly UiCommandId[] = [
  'clock.step-second',
  'clock.step-minute',
  'clock.step-ten-minutes',
  'clock.step-hour',
];

/** Why a command of the registry cannot be given now, in a sentence; null when it can. */
export function reasonAgainstCommand(state: WindowState, id: UiCommandId, dbids: readonly string[]): string | null {
  const menu = uiCommands.find((command) => command.id === id)?.menu;
  if (actsOnGroups(id)) return whyOff(state, id, dbids);
  const { engine, connection } = state;
  const ofLayout = reasonAgainstLayout(state, id);
  if (ofLayout !== null) return ofLayout;
  const isOfWindow = menu === 'view' || menu === 'help' || menu === 'log' || ofWindow.has(id);
  if (!isOfWindow && connection.kind !== 'connected') return t('results.common.disconnected');
  if (engine === null) return null;
  if (id === 'edit.undo' && engine.history.undo === null) return t('results.reasons.noUndo');
  if (id === 'edit.redo' && engine.history.redo === null) return t('results.reasons.noRedo');
  const isReal = engine.clock.mode.kind === 'real';
  if (steps.includes(id) && isReal) return t('results.reasons.real');
  return id === 'clock.real' && isReal ? t('results.reasons.realAlready') : null;
}

/** Whether a command is for the Campaign Groups that are chosen. */
export function actsOnGroups(id: UiCommandId): boolean {
  return requestOfCommand[id] !== undefined || ['group.edit', 'group.duplicate', 'group.delete'].includes(id);
}
