import type { ConsoleState, EditSummary, GroupView } from '../../../shared/contract/state.ts';
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

const words = {
  undo: { title: 'Undo?', verb: 'Undo', done: 'Undone', not: 'Nothing was undone.' },
  redo: { title: 'Redo?', verb: 'Redo', done: 'Done again', not: 'Nothing was done again.' },
} as const;

function goBy(console: Console, way: 'undo' | 'redo'): void {
  if (isTextField(globalThis.document?.activeElement)) {
    // The text's own history: a menu takes the key before the field sees it.
    globalThis.document.execCommand(way);
    return;
  }
  const { engine } = console.store.getState();
  if (engine === null) return;
  const { title, verb, done, not } = words[way];
  const edit = engine.history[way];
  if (edit === null)
    return say(
      console,
      'refused',
      `There is no edit to ${way}. Requests are not undone: what was sent cannot be taken back.`,
    );
  // An option that comes back may begin to send to another machine.
  withAgreement(console, title, verb, stateAfter(engine, edit), async () => {
    const result = await console.bridge.call(`workspace.${way}`, {});
    if (result.ok) say(console, 'done', `${done}: ${result.value.title}`);
    else sayError(console, not, result.error);
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
