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
  placeIn(next).focus();
}

/**
 * Moves the focus into a region that is about to be drawn: into this row of its grid, else where F6 puts it. Does nothing when
 * the person has gone elsewhere meanwhile.
 */
export function enterRegion(page: Document, name: string, rowId: string | null = null): void {
  const before = page.activeElement;
  const look = (tries: number): void => {
    const hasMoved = page.activeElement !== before && page.activeElement !== page.body;
    const region = regionOf(page, name);
    if (hasMoved || region === null) return;
    const isGridToCome = region.querySelector('.ag-root') !== null && cellIn(region) === null;
    if (isGridToCome && tries > 0) return void page.defaultView?.requestAnimationFrame(() => look(tries - 1));
    placeIn(region, rowId).focus();
  };
  page.defaultView?.requestAnimationFrame(() => look(frames));
}

/** Whatever had the focus is gone with what it stood in: the list or view in the middle of the window has it now. */
export function catchFocus(page: Document): void {
  page.defaultView?.requestAnimationFrame(() => {
    if (page.activeElement === page.body) enterRegion(page, 'groups');
  });
}

function placeIn(region: HTMLElement, rowId: string | null = null): HTMLElement {
  const row = rowId === null ? null : region.querySelector<HTMLElement>(`[row-id="${CSS.escape(rowId)}"] .ag-cell`);
  return row ?? cellIn(region) ?? region.querySelector<HTMLElement>(focusable) ?? region;
}

/** Where the focus was in the grid of a region, else its chosen row, else the end of it where the news is; null without a grid. */
function cellIn(region: HTMLElement): HTMLElement | null {
  const end = region.dataset.region === 'log' ? '.ag-row-last' : '.ag-row-first';
  // One after another: a list of selectors would give what stands first in the page.
  for (const place of [
    '.ag-cell-focus',
    '.ag-row[aria-selected="true"] .ag-cell',
    `${end} .ag-cell`,
    '.ag-row .ag-cell',
    '[data-testid="bare-lines"]',
  ]) {
    const cell = region.querySelector<HTMLElement>(place);
    if (cell !== null) return cell;
  }
  return null;
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

function focusRow(page: Document, name: string): void {
  const region = regionOf(page, name) ?? regionOf(page, 'groups');
  if (region !== null) (cellIn(region) ?? region).focus();
}

function regionOf(page: Document, name: string): HTMLElement | null {
  return page.querySelector<HTMLElement>(`[data-region="${name}"]`);
}

/** Puts the focus into the editor of an option, where its view is shown. */
export function focusOption(page: Document, name: string): void {
  page.querySelector<HTMLElement>(`[data-testid="option-${name}"] input`)?.focus();
}
