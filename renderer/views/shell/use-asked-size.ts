import { useEffect } from 'react';
import { usePanelRef } from 'react-resizable-panels';
import { type AskedLayout, settleLayout } from '../../client/layout.ts';
import { selectAskedLayout } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';

/** The handle of a pane, which gets the size that was asked for as soon as it is shown. */
export function useAskedSize(part: keyof AskedLayout, isShown = true): ReturnType<typeof usePanelRef> {
  const console = useConsole();
  const panel = usePanelRef();
  const asked = useWindow(selectAskedLayout)[part];
  useEffect(() => {
    if (asked === null || !isShown) return;
    // A pane that was just drawn is known to its group in the next frame.
    const frame = requestAnimationFrame(() => {
      panel.current?.resize(asked);
      settleLayout(console, part);
    });
    return () => cancelAnimationFrame(frame);
  }, [console, panel, part, asked, isShown]);
  return panel;
}
