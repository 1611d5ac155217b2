import { Combobox, type ComboboxStore, Modal, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { choose } from '../../client/commands/palette.ts';
import { closeDialog } from '../../client/console.ts';
import { count } from '../../client/format.ts';
import { type PaletteEntry, paletteEntries } from '../../client/palette/entries.ts';
import { useReturnOfFocus } from '../../ui/use-return-of-focus.ts';
import { useConsole } from '../../ui/use-window.ts';
import styles from './Palette.module.css';
import { PaletteOption } from './PaletteOption.tsx';

/** Finds every command, Campaign Group, option and view by a few letters; what cannot be done now says why. */
export function Palette() {
  const console = useConsole();
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');
  const [focusedBefore] = useState(() => document.activeElement);
  useReturnOfFocus();
  // The state as it was when the palette opened: a list that moves under the hand is of no use.
  const [state] = useState(() => console.store.getState());
  const listId = useId();
  const wanted = useDeferredValue(query);
  const { entries, found } = useMemo(() => paletteEntries(state, wanted), [state, wanted]);
  const close = () => closeDialog(console);
  const { store, active } = useTelling(useCombobox({ opened: true, onDropdownClose: close }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list is another one, its first entry is chosen
  useEffect(() => {
    const frame = requestAnimationFrame(() => store.selectFirstOption());
    return () => cancelAnimationFrame(frame);
  }, [entries]);
  const submit = (id: string) => {
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) return;
    if (entry.reason !== null) return setSaid(`${entry.title}: ${entry.reason}`);
    close();
    // What the command acts on is what had the focus.
    if (focusedBefore instanceof HTMLElement) focusedBefore.focus();
    choose(console, entry.act);
  };
  return (
    <Modal.Root
      opened
      onClose={close}
      size={640}
      centered={false}
      yOffset="10vh"
      classNames={{ inner: styles.frame ?? '', content: styles.content ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Search or run">
        <Combobox store={store} onOptionSubmit={submit} resetSelectionOnOptionHover={false}>
          <Combobox.EventsTarget withAriaAttributes={false}>
            <TextInput
              data-autofocus
              size="md"
              variant="unstyled"
              role="combobox"
              aria-label="Search or run"
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={active ?? undefined}
              autoComplete="off"
              placeholder="Type a command, a Campaign Group or an option"
              leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
              value={query}
              classNames={{ root: styles.search ?? '' }}
              onChange={(event) => {
                setQuery(event.currentTarget.value);
                setSaid('');
              }}
            />
          </Combobox.EventsTarget>
          <Combobox.Options id={listId} className={styles.list ?? ''} aria-label="What was found">
            {sectionsOf(entries).map(([section, own]) => (
              <Combobox.Group key={section} label={section} classNames={{ groupLabel: styles.section ?? '' }}>
                {own.map((entry) => (
                  <PaletteOption key={entry.id} entry={entry} />
                ))}
              </Combobox.Group>
            ))}
          </Combobox.Options>
        </Combobox>
        <p className={styles.footer} role="status">
          {said || summary(entries.length, found)}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}

/**
 * The kit's store, and the id of the line that is chosen: the field has to name it, also when nobody pressed an arrow key
 * and the first line was chosen by itself.
 */
function useTelling(combobox: ComboboxStore) {
  const [active, setActive] = useState<string | null>(null);
  const telling = (select: () => string | null) => () => {
    const id = select();
    setActive(id);
    return id;
  };
  const store: ComboboxStore = {
    ...combobox,
    selectFirstOption: telling(combobox.selectFirstOption),
    selectNextOption: telling(combobox.selectNextOption),
    selectPreviousOption: telling(combobox.selectPreviousOption),
  };
  return { store, active };
}

function sectionsOf(entries: readonly PaletteEntry[]): [string, PaletteEntry[]][] {
  const sections = new Map<string, PaletteEntry[]>();
  for (const entry of entries) sections.set(entry.section, [...(sections.get(entry.section) ?? []), entry]);
  return [...sections];
}

function summary(shown: number, found: number): string {
  if (found === 0) return 'Nothing matches. Try fewer letters.';
  return shown < found ? `The best ${shown} of ${count(found)}` : `${count(found)} found`;
}
