import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 1099px)');

/** True when there is no room for the inspector beside the rest: it lies over it then. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => query.matches,
  );
}
