import type { GroupSort, WindowState, WindowStore } from './window-state.ts';
import type { WindowStorage } from './window-storage.ts';

const key = 'campaign-group-console.groups';
type GroupPreferences = Pick<WindowState, 'groupFilter' | 'groupSort'>;

/** Brings back how the grid of Campaign Groups was filtered and sorted, and keeps it up to date. */
export function keepGroupPreferences(store: WindowStore, storage: WindowStorage): void {
  store.setState(read(storage));
  store.subscribe(({ groupFilter, groupSort }, before) => {
    if (groupFilter === before.groupFilter && groupSort === before.groupSort) return;
    try {
      storage.setItem(key, JSON.stringify({ groupFilter, groupSort } satisfies GroupPreferences));
    } catch {
      // A full or forbidden storage costs the person a click the next time.
    }
  });
}

function read(storage: WindowStorage): Partial<GroupPreferences> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { groupFilter, groupSort } = kept as Record<string, unknown>;
    return {
      ...(typeof groupFilter === 'string' ? { groupFilter } : {}),
      ...(Array.isArray(groupSort) && groupSort.every(isSort) ? { groupSort } : {}),
    };
  } catch {
    return {};
  }
}

function isSort(value: unknown): value is GroupSort {
  if (typeof value !== 'object' || value === null) return false;
  const { column, direction } = value as Record<string, unknown>;
  return typeof column === 'string' && (direction === 'asc' || direction === 'desc');
}
