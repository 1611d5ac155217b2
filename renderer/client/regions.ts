/** The regions that F6 goes through, by their names in `data-region`. */
const order = ['commands', 'rail', 'groups', 'log', 'inspector', 'status'];
/** For so many frames the focus is looked after when it goes back to a list. */
const frames = 60;
const focusable = 'button, [href], input, select, textarea, [tabindex="0"]';
const filter = '[data-filter], input[type="search"], input[aria-label^="Filter"]';

/** Moves the focus to the next region, or with -1 to the one before; a grid gets it in its first cell. */
export function moveToRegion(page: Document, step: 1 | -1): void {
  const regions = order.map((name) => regionOf(page, name)).filter((region) => region !== null);
  const current = regions.findIndex((region) => region.contains(page.activeElement));
  const start = current === -1 && step === -1 ? 0 : current;
  const next = regions[(start + step + regions.length) % regions.length];
  if (next === undefined) return;
  const cell = next.querySelector<HTMLElement>('.ag-row-first .ag-cell, [data-testid="bare-lines"]');
  (cell ?? next.querySelector<HTMLElement>(focusable) ?? next).focus();
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

/** From the inspector back to the list that the inspected row stands in: to the chosen row, else to the first. */
export function returnToList(page: Document, name: 'groups' | 'log', tries = frames): void {
  if (page.activeElement === page.body || tries === frames) focusRow(page, name);
  // The grid draws its columns anew as there is more room now, and the cell that has the focus may go with them.
  if (tries > 0) page.defaultView?.requestAnimationFrame(() => returnToList(page, name, tries - 1));
}

function focusRow(page: Document, name: 'groups' | 'log'): void {
  const region = regionOf(page, name) ?? regionOf(page, 'groups');
  const cell = region?.querySelector<HTMLElement>(
    '.ag-cell-focus, .ag-row[aria-selected="true"] .ag-cell, .ag-row-first .ag-cell',
  );
  (cell ?? region)?.focus();
}

function regionOf(page: Document, name: string): HTMLElement | null {
  return page.querySelector<HTMLElement>(`[data-region="${name}"]`);
}

/** Puts the focus into the editor of an option, where its view is shown. */
export function focusOption(page: Document, name: string): void {
  page.querySelector<HTMLElement>(`[data-testid="option-${name}"] input`)?.focus();
}
