/** For so many frames a grid is waited for that has no rows yet. */
const frames = 60;
const focusable = 'button, [href], input, select, textarea, [tabindex="0"]';

/**
 * Moves the focus into a region that is about to be drawn: into this row of its grid, else into its first; without a grid, to the
 * first thing that takes it. Does nothing when the person has gone elsewhere meanwhile.
 */
export function enterRegion(page: Document, name: string, rowId: string | null = null): void {
  const before = page.activeElement;
  const look = (tries: number): void => {
    const region = page.querySelector<HTMLElement>(`[data-region="${name}"]`);
    const hasMoved = page.activeElement !== before && page.activeElement !== page.body;
    if (region === null || hasMoved) return;
    const cell = cellIn(region, rowId);
    if (cell === null && tries > 0 && region.querySelector('.ag-root') !== null)
      return void page.defaultView?.requestAnimationFrame(() => look(tries - 1));
    (cell ?? firstIn(region) ?? region).focus();
  };
  page.defaultView?.requestAnimationFrame(() => look(frames));
}

/** What had the focus may be gone, with what it stood in: then the list or the view has it. */
export function catchFocus(page: Document): void {
  page.defaultView?.requestAnimationFrame(() => {
    if (page.activeElement === page.body) enterRegion(page, 'groups');
  });
}

function cellIn(region: HTMLElement, rowId: string | null): HTMLElement | null {
  const named = rowId === null ? null : region.querySelector(`[row-id="${CSS.escape(rowId)}"]`);
  const row = named ?? region.querySelector('.ag-row-first');
  // The name says more than the box before it.
  return row?.querySelector<HTMLElement>('[col-id="name"]') ?? row?.querySelector<HTMLElement>('.ag-cell') ?? null;
}

/** Where the view says what it is for, that; else the first. */
function firstIn(region: HTMLElement): HTMLElement | null {
  return region.querySelector<HTMLElement>('[data-entry]') ?? region.querySelector<HTMLElement>(focusable);
}
