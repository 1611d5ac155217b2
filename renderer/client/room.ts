import type { WindowStore } from './window-state.ts';

/** What the window has room for, in CSS pixels: a zoomed window is a smaller one. */
export interface Room {
  /** The inspector stands beside the rest, or lies over it. */
  readonly inspector: 'beside' | 'over';
  /** The log stands below the view, or the two are tabs. */
  readonly log: 'below' | 'tab';
}

export const wideRoom: Room = { inspector: 'beside', log: 'below' };
const queries = {
  beside: '(min-width: 1100px)',
  /** Below this, a grid and a log one above the other would show two or three rows each. */
  below: '(min-width: 900px) and (min-height: 560px)',
};

/** Keeps the store's room true while the window is resized or zoomed. */
export function keepRoom(store: WindowStore, match: (query: string) => MediaQueryList): void {
  const beside = match(queries.beside);
  const below = match(queries.below);
  const measure = () =>
    store.setState({
      room: { inspector: beside.matches ? 'beside' : 'over', log: below.matches ? 'below' : 'tab' },
    });
  beside.addEventListener('change', measure);
  below.addEventListener('change', measure);
  measure();
}
