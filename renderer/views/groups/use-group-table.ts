import { useMemo } from 'react';
import type { GroupTable } from '../../../shared/contract/state.ts';
import { selectGroupIds } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';

/**
 * The Campaign Groups, anew only when others are there. For dialogs that ask what is configured, not what happens: a busy call
 * centre must not make them work ten times a second.
 */
export function useGroupTable(): GroupTable {
  const { store } = useConsole();
  const ids = useWindow(selectGroupIds);
  return useMemo(() => ({ ids, byId: store.getState().engine?.groups.byId ?? {} }), [store, ids]);
}
