import { focusList, type InspectorPlace, type ListName } from './list-focus.ts';

/** The regions that F6 goes through, by their names in `data-region`. */
const order = ['commands', 'rail', 'groups', 'log', 'inspector', 'status'];
const focusable = 'button, [href], input, select, textarea, [tabindex="0"]';
const inspector = '[data-region="inspector"]';
const filter = '[data-filter], input[type="search"], input[aria-label^="Filter"]';

/** A region that stands behind a tab, and how it is brought to the front. */
export interface HiddenRegion {
  readonly name: string;
  readonly show: () => void;
}

/** Moves the focus to the next region, or with -1 to the one before; a grid gets it in its first cell. */
export function moveToRegion(page: Document, step: 1 | -1, hidden: HiddenRegion | null = null): void {
  const names = order.filter((name) => name === hidden?.name || regionOf(page, name) !== null);
  const current = names.findIndex((name) => regionOf(page, name)?.contains(page.activeElement));
  const start = current === -1 ? placeBetween(page, names, step) : current;
  const name = names[(start + step + names.length) % names.length];
  if (name === undefined) return;
  const region = regionOf(page, name);
  if (region !== null) return focusRegion(region);
  hidden?.show();
  // It is drawn first.
  page.defaultView?.requestAnimationFrame(() => {
    const shown = regionOf(page, name);
    if (shown !== null) focusRegion(shown);
  });
}

/** The place to start from where the focus is in no region: beside a separator, it is that of the region before or after. */
function placeBetween(page: Document, names: readonly string[], step: 1 | -1): number {
  const { activeElement } = page;
  const isPassed = (name: string) => {
    const region = regionOf(page, name);
    if (region === null || activeElement === null) return false;
    return (activeElement.compareDocumentPosition(region) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  };
  const before = activeElement === page.body ? -1 : names.findLastIndex(isPassed);
  return step === 1 ? before : before + 1;
}

/** A list gets the focus in the row that had it last. */
function focusRegion(next: HTMLElement): void {
  if (focusList(next.dataset.region ?? '')) return;
  const rows = next.querySelector<HTMLElement>('.ag-row .ag-cell, [data-testid="bare-lines"]');
  (rows ?? next.querySelector<HTMLElement>(focusable) ?? next).focus();
}

/** Puts the focus into the filter of the list that has it; false where that has none. */
export function focusFilter(page: Document): boolean {
  const field = page.activeElement?.closest('[data-region]')?.querySelector<HTMLInputElement>(filter);
  field?.focus();
  field?.select();
  return field !== null && field !== undefined;
}

/** Puts the focus into the filter of this name. The view that it stands in may have to be shown first. */
export function focusFilterNamed(name: 'groups' | 'log'): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`[data-filter="${name}"]`);
    field?.focus();
    field?.select();
  });
}

/** The inspector in the page. */
export function inspectorPlace(page: Document): InspectorPlace {
  return {
    hasFocus: () => {
      const { activeElement, body } = page;
      return activeElement === null || activeElement === body || activeElement.closest(inspector) !== null;
    },
    leaveFor: (list) => returnTo(page, list),
  };
}

/** To the list, or at least into its region; without one, to what is shown instead. */
function returnTo(page: Document, list: ListName): void {
  const region = regionOf(page, list) ?? regionOf(page, 'groups') ?? regionOf(page, 'log');
  if (focusList(list) && region?.contains(page.activeElement)) return;
  region?.focus();
}

function regionOf(page: Document, name: string): HTMLElement | null {
  return page.querySelector<HTMLElement>(`[data-region="${name}"]`);
}

/** Puts the focus into the editor of an option, where its view is shown. */
export function focusOption(page: Document, name: string): void {
  page.querySelector<HTMLElement>(`[data-testid="option-${name}"] input`)?.focus();
}
