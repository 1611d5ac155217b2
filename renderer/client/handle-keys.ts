import { run } from './commands/run.ts';
import { type Console, open } from './console.ts';
import { commandOfAccelerator } from './keys.ts';
import { moveToRegion } from './regions.ts';

/** Handles the keys that work anywhere in the window. */
export function handleKeys(console: Console, page: Window): void {
  page.addEventListener('keydown', (event) => {
    // A reload in the middle of a run must not happen by accident.
    if (isReload(event) && !import.meta.env.DEV) return event.preventDefault();
    if (event.key === 'F6') {
      event.preventDefault();
      return moveToRegion(page.document, event.shiftKey ? -1 : 1);
    }
    const { dialog, inspected } = console.store.getState();
    if (event.key === '?' && !isTyping(event) && dialog === null) {
      event.preventDefault();
      return open(console, { kind: 'keys' });
    }
    const command = commandOfAccelerator(event);
    // While text is typed, the keys that move and edit belong to the text.
    if (command === undefined || (isTyping(event) && command.id === 'log.follow')) {
      if (
        event.key === 'Escape' &&
        dialog === null &&
        inspected !== null &&
        !event.defaultPrevented &&
        !isTyping(event) &&
        !isInPopup(event)
      )
        console.store.setState({ inspected: null });
      return;
    }
    event.preventDefault();
    run(console, command.id);
  });
}

function isReload({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r');
}

/** Escape closes a menu or a popup first, and nothing with it. */
function isInPopup({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('[role="menu"], [role="dialog"]') !== null;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, [contenteditable]') !== null
  );
}
