import type { Console } from './console.ts';
import type { Inspected } from './window-state.ts';

/** The lists, by the names of their regions. */
export type ListName = 'groups' | 'log';
/** Takes the focus, on the row that had it last; false when there is no row. */
export type TakesFocus = () => boolean;

const shown = new Map<string, TakesFocus>();

/** A list is shown, until the returned function is called. */
export function showsList(name: ListName, takesFocus: TakesFocus): () => void {
  shown.set(name, takesFocus);
  return () => {
    if (shown.get(name) === takesFocus) shown.delete(name);
  };
}

/** Gives the focus to a list, if it is shown and has rows. */
export function focusList(name: string): boolean {
  return shown.get(name)?.() ?? false;
}

/** What closing the inspector has to know of the page. */
export interface InspectorPlace {
  /** The focus is in the inspector, or nowhere. */
  hasFocus(): boolean;
  /** Moves the focus to the list that the inspected row stands in. */
  leaveFor(list: ListName): void;
}

/**
 * Closes the inspector, whichever way it was asked for. The focus goes to the list first: what has the focus and is taken out of
 * the page leaves it nowhere.
 */
export function closeInspector({ store }: Pick<Console, 'store'>, place: InspectorPlace): void {
  const { inspected } = store.getState();
  if (inspected === null) return;
  if (place.hasFocus()) place.leaveFor(listOf(inspected));
  store.setState({ inspected: null });
}

/** The list that the inspected row stands in. */
export function listOf(inspected: Inspected | null): ListName {
  return inspected?.kind === 'group' ? 'groups' : 'log';
}
