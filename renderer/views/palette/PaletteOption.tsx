import { Combobox } from '@mantine/core';
import type { PaletteEntry } from '../../client/palette/entries.ts';
import styles from './Palette.module.css';

interface PaletteOptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  /** Enter does this one. */
  readonly isChosen: boolean;
}

/** One line of the palette. What cannot be done now can be reached all the same, and says why. */
export function PaletteOption({ id, entry, isChosen }: PaletteOptionProps) {
  const { title, detail, keys, reason } = entry;
  const isOff = reason !== null;
  return (
    <Combobox.Option
      id={id}
      value={entry.id}
      selected={isChosen}
      aria-selected={isChosen}
      className={styles.option ?? ''}
      aria-disabled={isOff || undefined}
      data-off={isOff || undefined}
    >
      <span className={styles.title}>{title}</span>
      <span className={styles.detail}>{reason ?? detail}</span>
      {keys !== '' && <kbd className={styles.keys}>{keys}</kbd>}
    </Combobox.Option>
  );
}
