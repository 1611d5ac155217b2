/** The regions that F6 goes through, by their names in `data-region`. */
const order = ['commands', 'rail', 'groups', 'log', 'inspector', 'status'];
/** For so many frames the focus is looked after when it goes back to a list. */
const frames = 60;
const focusable = 'button, [href], input, select, textarea, [tabindex="0"]';
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

function focusRegion(next: HTMLElement): void {
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
  const region = regionOf(page, name) ?? regionOf(page, 'groups') ?? regionOf(page, 'log');
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
