import { focusList, type InspectorPlace, type ListName } from './list-focus.ts';

/** The regions that F6 goes through, by their names in `data-region`. */
const order = ['commands', 'rail', 'groups', 'log', 'inspector', 'status'];
const focusable = 'button, [href], input, select, textarea, [tabindex="0"]';
const inspector = '[data-region="inspector"]';
const filter = '[data-filter], input[type="search"], input[aria-label^="Filter"]';

/** Moves the focus to the next region, or with -1 to the one before; a list gets it in the row that had it last. */
export function moveToRegion(page: Document, step: 1 | -1): void {
  const regions = order.map((name) => regionOf(page, name)).filter((region) => region !== null);
  const current = regions.findIndex((region) => region.contains(page.activeElement));
  const start = current === -1 && step === -1 ? 0 : current;
  const next = regions[(start + step + regions.length) % regions.length];
  if (next === undefined) return;
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
  const region = regionOf(page, list) ?? regionOf(page, 'groups');
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
