import type { ConsoleState, EditSummary, GroupView } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { withAgreement } from './agreement.ts';

/** Takes the newest edit of the workspace back; in a text field, what was typed there. */
export function undo(console: Console): void {
  goBy(console, 'undo');
}

/** Makes the edit again that was taken back last. */
export function redo(console: Console): void {
  goBy(console, 'redo');
}

function goBy(console: Console, way: 'undo' | 'redo'): void {
  if (isTextField(globalThis.document?.activeElement)) {
    // The text's own history: a menu takes the key before the field sees it.
    globalThis.document.execCommand(way);
    return;
  }
  const { engine } = console.store.getState();
  if (engine === null) return;
  const edit = engine.history[way];
  if (edit === null) return say(console, 'refused', t(`results.edits.${way}.none`));
  // An option that comes back may begin to send to another machine.
  const [title, verb] = [t(`results.edits.${way}.title`), t(`results.edits.${way}.verb`)];
  withAgreement(console, title, verb, stateAfter(engine, edit), async () => {
    const result = await console.bridge.call(`workspace.${way}`, {});
    if (result.ok) say(console, 'done', t(`results.edits.${way}.done`, { edit: result.value.title }));
    else sayError(console, t(`results.edits.${way}.not`), result.error);
  });
}

/** The state with the options that would be in force. */
function stateAfter(engine: ConsoleState, { options, groupOptions }: EditSummary): ConsoleState {
  const changed = Object.entries(groupOptions).flatMap(([dbid, own]): [string, GroupView][] => {
    const view = engine.groups.byId[dbid];
    if (view === undefined) return [];
    return [[dbid, { ...view, configuration: { ...view.configuration, options: own } }]];
  });
  const byId = { ...engine.groups.byId, ...Object.fromEntries(changed) };
  return { ...engine, options: options ?? engine.options, groups: { ...engine.groups, byId } };
}

function isTextField(element: Element | null | undefined): boolean {
  if (!element) return false;
  return element.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, [contenteditable]');
}
