import { useMemo } from 'react';
import { type ActiveFault, activeFaults } from '../../client/active-faults.ts';
import { selectFaults, selectGroups, selectReceiver, selectResponseRules } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';

/** Every fault that is on, of the sender and of the receiver. */
export function useActiveFaults(): readonly ActiveFault[] {
  const faults = useWindow(selectFaults);
  const receiver = useWindow(selectReceiver);
  const responseRules = useWindow(selectResponseRules);
  const groups = useWindow(selectGroups);
  return useMemo(
    () => activeFaults({ faults, receiver, responseRules, groups }),
    [faults, receiver, responseRules, groups],
  );
}
