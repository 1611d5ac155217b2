/** The regions that F6 goes through, by their names in `data-region`. */
const order = ['commands', 'rail', 'groups', 'log', 'inspector', 'status'];
const focusable = 'button, [href], input, select, textarea, [tabindex="0"]';

/** Moves the focus to the next region, or with -1 to the one before; a grid gets it in its first cell. */
export function moveToRegion(page: Document, step: 1 | -1): void {
  const regions = order
    .map((name) => page.querySelector<HTMLElement>(`[data-region="${name}"]`))
    .filter((region) => region !== null);
  const current = regions.findIndex((region) => region.contains(page.activeElement));
  const start = current === -1 && step === -1 ? 0 : current;
  const next = regions[(start + step + regions.length) % regions.length];
  if (next === undefined) return;
  const cell = next.querySelector<HTMLElement>('.ag-row-first .ag-cell, [data-testid="bare-lines"]');
  (cell ?? next.querySelector<HTMLElement>(focusable) ?? next).focus();
}
