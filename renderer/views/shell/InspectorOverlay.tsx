import { useEffect, useRef } from 'react';
import { selectInspected, selectRoom } from '../../client/selectors.ts';
import { useWindow } from '../../ui/use-window.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import styles from './Shell.module.css';

/**
 * The inspector over the rest. Where it leaves the list beside it usable, the focus stays there; where it covers all, the
 * focus goes with it: nothing that has the focus may be hidden. Escape leads back either way.
 */
export function InspectorOverlay() {
  const isWhole = useWindow(selectRoom).log === 'tab';
  const inspected = useWindow(selectInspected);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isWhole || inspected === null) return;
    const { activeElement } = document;
    const isCovered = activeElement === document.body || activeElement?.closest('main') !== null;
    if (isCovered && !place.current?.contains(activeElement))
      place.current?.querySelector<HTMLElement>('[data-region="inspector"]')?.focus();
  }, [isWhole, inspected]);
  return (
    <div ref={place} className={`${styles.overlay} ${isWhole ? styles.whole : ''}`}>
      <Inspector />
    </div>
  );
}
