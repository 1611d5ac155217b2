import { Combobox, Modal, TextInput, useVirtualizedCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { choose } from '../../client/commands/palette.ts';
import { closeDialog } from '../../client/console.ts';
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
  // Not deferred: Enter must never run an entry of the list before.
  const { entries, found } = useMemo(() => paletteEntries(state, query), [state, query]);
  const [chosen, setChosen] = useState(0);
  const close = () => closeDialog(console);
  const idOf = (index: number) => `${listId}-${index}`;
  const submit = (id: string) => {
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) return;
    if (entry.reason !== null) return setSaid(t('palette.refused', { title: entry.title, reason: entry.reason }));
    close();
    // What the command acts on is what had the focus.
    if (focusedBefore instanceof HTMLElement) focusedBefore.focus();
    choose(console, entry.act);
  };
  const store = useVirtualizedCombobox({
    opened: true,
    onDropdownClose: close,
    totalOptionsCount: entries.length,
    getOptionId: idOf,
    selectedOptionIndex: chosen,
    setSelectedOptionIndex: setChosen,
    onSelectedOptionSubmit: (index) => submit(entries[index]?.id ?? ''),
  });
  const chosenId = entries.length === 0 ? undefined : idOf(chosen);
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
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
      <Modal.Content aria-label={t('palette.label')}>
        <Combobox store={store} onOptionSubmit={submit} resetSelectionOnOptionHover={false}>
          <Combobox.EventsTarget withAriaAttributes={false}>
            <TextInput
              ref={focusAtOnce}
              data-autofocus
              size="md"
              variant="unstyled"
              role="combobox"
              aria-label={t('palette.label')}
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={chosenId}
              autoComplete="off"
              placeholder={t('palette.placeholder')}
              leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
              value={query}
              classNames={{ root: styles.search ?? '' }}
              onChange={(event) => {
                setQuery(event.currentTarget.value);
                setChosen(0);
                setSaid('');
              }}
            />
          </Combobox.EventsTarget>
          <Combobox.Options id={listId} className={styles.list ?? ''} aria-label={t('palette.list')}>
            {sectionsOf(entries).map(([section, own]) => (
              <Combobox.Group
                key={section}
                label={t(`palette.sections.${section}`)}
                classNames={{ groupLabel: styles.section ?? '' }}
              >
                {own.map(({ entry, index }) => (
                  <PaletteOption key={entry.id} id={idOf(index)} entry={entry} isChosen={index === chosen} />
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

/** What is typed right after the key that opened the palette belongs to it. */
function focusAtOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

interface Line {
  readonly entry: PaletteEntry;
  readonly index: number;
}

function sectionsOf(entries: readonly PaletteEntry[]): [PaletteEntry['section'], Line[]][] {
  const sections = new Map<PaletteEntry['section'], Line[]>();
  entries.forEach((entry, index) => {
    const lines = sections.get(entry.section) ?? [];
    lines.push({ entry, index });
    sections.set(entry.section, lines);
  });
  return [...sections];
}

function summary(shown: number, found: number): string {
  if (found === 0) return t('palette.nothing');
  return shown < found ? t('palette.best', { shown, found }) : t('palette.found', { found });
}
