import { useEffect, useState } from 'react';
import { catchFocus } from '../client/enter-region.ts';

/**
 * Gives the focus back to what had it before the dialog, so that the next key goes where the person expects it: to the list, where
 * that is gone by then.
 */
export function useReturnOfFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The next dialog has it already.
      if (document.activeElement?.closest('[role="dialog"]')) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else catchFocus(document);
    },
    [before],
  );
}
