import type { UiCommandId } from '../../shared/contract/ui-commands.ts';
import { run } from './commands/run.ts';
import { type Console, open } from './console.ts';
import { commandOfAccelerator } from './keys.ts';
import { moveToRegion, returnToList } from './regions.ts';
import type { WindowState } from './window-state.ts';

/** While text is typed, the keys that move and edit belong to the text. */
const ofText: ReadonlySet<UiCommandId> = new Set(['log.follow', 'edit.undo', 'edit.redo']);

/** A key that is held down gives its command once, but for those that go step by step. */
const repeated: ReadonlySet<UiCommandId> = new Set([
  'edit.undo',
  'edit.redo',
  'clock.step-second',
  'clock.step-minute',
  'clock.step-ten-minutes',
  'clock.step-hour',
]);

/** Handles the keys that work anywhere in the window. */
export function handleKeys(console: Console, page: Window): void {
  let before: Pick<WindowState, 'inspected' | 'panel'> = { inspected: null, panel: null };
  // Before the lists see it.
  page.addEventListener(
    'keydown',
    (event) => {
      before = console.store.getState();
      keepFromLists(console, event);
    },
    { capture: true },
  );
  page.addEventListener('keydown', (event) => {
    // A reload in the middle of a run must not happen by accident.
    if (isReload(event) && !import.meta.env.DEV) return event.preventDefault();
    if (event.key === 'F6') {
      event.preventDefault();
      return moveToRegion(page.document, event.shiftKey ? -1 : 1);
    }
    const { dialog, letterKeys } = console.store.getState();
    if (event.key === '?' && letterKeys && !isTyping(event) && dialog === null) {
      event.preventDefault();
      return open(console, { kind: 'keys' });
    }
    const command = commandOfAccelerator(event);
    if (command === undefined || (isTyping(event) && ofText.has(command.id))) {
      const isOurs = event.key === 'Escape' && dialog === null && !event.defaultPrevented && !isTyping(event);
      if (isOurs) leave(console, event, before);
      return;
    }
    event.preventDefault();
    if (event.repeat && !repeated.has(command.id)) return;
    run(console, command.id, undefined, 'key');
  });
}

/** Those who switched single-letter keys off type into the void there, and nothing happens. */
function keepFromLists(console: Console, event: KeyboardEvent): void {
  if (console.store.getState().letterKeys || !isLetter(event) || isTyping(event)) return;
  if (event.target instanceof Element && event.target.closest('[role="grid"], [role="treegrid"]') !== null)
    event.stopImmediatePropagation();
}

/** A character that is typed, other than the space that ticks a row. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

/** Closes the popover, else the inspector; the focus goes back to the list that it was opened from. */
function leave(
  { store }: Console,
  { target, view }: KeyboardEvent,
  { inspected, panel }: Pick<WindowState, 'inspected' | 'panel'>,
): void {
  if (panel !== null) return store.setState({ panel: null });
  if (inspected === null || isInPopup(target)) return;
  store.setState({ inspected: null });
  // Nowhere is as good as inside: what had the focus may just have been drawn anew.
  const region = target instanceof Element ? target.closest('[data-region]')?.getAttribute('data-region') : null;
  const wasInside = region === undefined || region === null || region === 'inspector';
  if (wasInside && view) returnToList(view.document, inspected.kind === 'group' ? 'groups' : 'log');
}

/** Escape closes a menu or a popup first, and nothing with it. */
function isInPopup(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="menu"], [role="dialog"]') !== null;
}

function isReload({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r');
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, [contenteditable]') !== null
  );
}
