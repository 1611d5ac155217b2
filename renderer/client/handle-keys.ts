import type { UiCommandId } from '../../shared/contract/ui-commands.ts';
import { actsOnGroups } from './commands/reasons.ts';
import { run } from './commands/run.ts';
import { type Console, open } from './console.ts';
import { commandOfAccelerator } from './keys.ts';
import { closeInspector } from './list-focus.ts';
import { type HiddenRegion, inspectorPlace, moveToRegion } from './regions.ts';
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
  let panel: WindowState['panel'] = null;
  // Before the lists see it.
  page.addEventListener(
    'keydown',
    (event) => {
      panel = console.store.getState().panel;
      keepFromLists(console, event);
    },
    { capture: true },
  );
  page.addEventListener('keydown', (event) => {
    // A reload in the middle of a run must not happen by accident, and no window is closed that way.
    if (isOfBrowser(event) && !import.meta.env.DEV) return event.preventDefault();
    if (event.key === 'F6') {
      event.preventDefault();
      return moveToRegion(page.document, event.shiftKey ? -1 : 1, hiddenRegion(console));
    }
    const { dialog, letterKeys } = console.store.getState();
    if (event.key === '?' && letterKeys && !isTyping(event) && dialog === null) {
      event.preventDefault();
      return open(console, { kind: 'keys' });
    }
    const command = commandOfAccelerator(event);
    if (command === undefined || (isTyping(event) && (event.defaultPrevented || ofText.has(command.id)))) {
      const isOurs = event.key === 'Escape' && dialog === null && !event.defaultPrevented && !isTyping(event);
      if (isOurs) leave(console, event, panel);
      return;
    }
    event.preventDefault();
    if (event.repeat && !repeated.has(command.id)) return;
    run(console, command.id, groupsMeant(console, event, command.id), 'key');
  });
}

/** Where the view and the log are tabs, one of them is hidden. */
function hiddenRegion({ store }: Console): HiddenRegion | null {
  const { engine, room, front, view } = store.getState();
  if (room.log === 'below' || view === 'options' || view === 'schedule') return null;
  if (view === 'groups' && engine?.groups.ids.length === 0) return null;
  return front === 'view'
    ? { name: 'log', show: () => store.setState({ front: 'log' }) }
    : { name: 'groups', show: () => store.setState({ front: 'view' }) };
}

/** Without a selection, the Campaign Group whose row has the focus. */
function groupsMeant({ store }: Console, { target }: KeyboardEvent, id: UiCommandId): string[] | undefined {
  if (!actsOnGroups(id) || store.getState().selection.length > 0 || !(target instanceof Element)) return undefined;
  const dbid = target.closest('[data-testid="groups-grid"] [row-id]')?.getAttribute('row-id') ?? null;
  return dbid === null ? undefined : [dbid];
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

/** Closes the popover that was open as the key was pressed, else the inspector. */
function leave(console: Console, { target, view }: KeyboardEvent, panel: WindowState['panel']): void {
  if (panel !== null) console.store.setState({ panel: null });
  else if (view !== null && !isInPopup(target)) closeInspector(console, inspectorPlace(view.document));
}

const popups = '[role="menu"], [role="dialog"], [aria-haspopup="menu"][aria-expanded="true"]';

/** Escape closes a menu or a popup first, and nothing with it: also while the button that has opened it still has the focus. */
export function isInPopup(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(popups) !== null;
}

/** Keys that a browser reloads or closes its page with. */
function isOfBrowser({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'F5' || ((ctrlKey || metaKey) && ['r', 'w'].includes(key.toLowerCase()));
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, [contenteditable]') !== null
  );
}
