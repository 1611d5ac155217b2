import { useEffect, useState } from 'react';

/** Gives the focus back to what had it before the dialog, so that the next key goes where the person expects it. */
export function useReturnOfFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
