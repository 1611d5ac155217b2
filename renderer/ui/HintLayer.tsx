import { Tooltip } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from './Hint.module.css';

interface HintLayerProps {
  readonly children: ReactNode;
  /** What an element without `data-hint` has to say: for cells that are plain text. The same function each time. */
  readonly hintOf?: (target: Element) => Pick<Shown, 'target' | 'label'> | null;
}

interface Shown {
  readonly target: HTMLElement;
  readonly label: string;
  readonly keys: string;
}

const hoverDelayMs = 350;

/**
 * One tooltip for everything inside that has a `data-hint` (and `data-keys`): on hover and on focus, as {@link Hint} shows it. A
 * tooltip for each button would cost more than the rows of a long grid themselves.
 */
export function HintLayer({ children, hintOf }: HintLayerProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = layer;
    if (current === null) return;
    const show = (target: EventTarget | null, delayMs: number) => {
      clearTimeout(timer.current);
      const other = target instanceof Element ? hintOf?.(target) : null;
      const hinted = other ? { ...other, keys: '' } : hintedIn(target);
      if (hinted === null) return setShown(null);
      timer.current = setTimeout(() => setShown(hinted), delayMs);
    };
    const over = ({ target }: Event) => show(target, hoverDelayMs);
    // What was pressed with the mouse has the focus as well, and needs no hint.
    const focus = ({ target }: Event) =>
      show(target instanceof Element && target.matches(':focus-visible') ? target : null, 0);
    const hide = () => show(null, 0);
    // At once: an open tooltip would keep Escape from whatever else it closes.
    const key = ({ key: pressed }: KeyboardEvent) => pressed === 'Escape' && flushSync(hide);
    current.addEventListener('pointerover', over);
    current.addEventListener('focusin', focus);
    current.addEventListener('keydown', key);
    for (const name of ['pointerleave', 'focusout', 'pointerdown']) current.addEventListener(name, hide);
    // Scrolling does not bubble.
    current.addEventListener('scroll', hide, true);
    return () => {
      clearTimeout(timer.current);
      current.removeEventListener('pointerover', over);
      current.removeEventListener('focusin', focus);
      current.removeEventListener('keydown', key);
      for (const name of ['pointerleave', 'focusout', 'pointerdown']) current.removeEventListener(name, hide);
      current.removeEventListener('scroll', hide, true);
    };
  }, [hintOf]);
  return (
    <div ref={layer} className={styles.layer}>
      {children}
      {shown?.target.isConnected && (
        <Tooltip
          key={`${shown.label} ${shown.target.getAttribute('aria-label')}`}
          opened
          target={shown.target}
          label={<Content {...shown} />}
          classNames={{ tooltip: styles.hint ?? '' }}
        />
      )}
    </div>
  );
}

function Content({ label, keys }: Shown) {
  if (keys === '') return label;
  return (
    <span className={styles.withKeys}>
      {label} <kbd className={styles.keys}>{keys}</kbd>
    </span>
  );
}

function hintedIn(target: EventTarget | null): Shown | null {
  const hinted = target instanceof Element ? hintedAround(target) : null;
  const label = hinted?.dataset.hint;
  return hinted && label ? { target: hinted, label, keys: hinted.dataset.keys ?? '' } : null;
}

/** Of a cell that has the focus itself, the time in it speaks. */
function hintedAround(target: Element): HTMLElement | null {
  const isCell = target.matches('[role="gridcell"], [role="row"]');
  return target.closest<HTMLElement>('[data-hint]') ?? (isCell ? target.querySelector('time[data-hint]') : null);
}
