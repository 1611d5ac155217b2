import type { SuppressKeyboardEventParams } from 'ag-grid-community';
import { isEnter } from '../../client/keys.ts';

/** Enter goes to the first button of a cell, and Tab through its buttons before it leaves the cell. */
export function tabInside({ event }: SuppressKeyboardEventParams): boolean {
  if (event.key !== 'Tab' && !isEnter(event)) return false;
  const cell = event.target instanceof HTMLElement ? event.target.closest('.ag-cell') : null;
  const buttons: Element[] = [...(cell?.querySelectorAll('button') ?? [])];
  const at = document.activeElement === null ? -1 : buttons.indexOf(document.activeElement);
  // Enter on a button is the button's own.
  if (event.key === 'Enter' && at >= 0) return true;
  const next = buttons[event.shiftKey ? at - 1 : at + 1];
  if (next === undefined) return false;
  event.preventDefault();
  if (next instanceof HTMLElement) next.focus();
  return true;
}
