import { ActionIcon, Button, Menu, Popover, Textarea } from '@mantine/core';
import { IconNote, IconPalette, IconPin, IconPinFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { type Mark, type MarkChange, markColours } from '../../../shared/contract/mark.ts';
import { t } from '../../../shared/strings/t.ts';
import { markRows } from '../../client/commands/log-marks.ts';
import { Hint } from '../../ui/Hint.tsx';
import menu from '../../ui/menu.module.css';
import { useConsole } from '../../ui/use-window.ts';
import styles from './MarkEditor.module.css';

interface MarkEditorProps {
  readonly seq: number;
  readonly mark: Mark | null;
  readonly onMarked: () => void;
}

const unmarked: Mark = { pinned: false, colour: null, note: '' };

/** Pin, colour and note of a row: for the person only, nothing of it is ever sent. */
export function MarkEditor({ seq, mark, onMarked }: MarkEditorProps) {
  const console = useConsole();
  const { pinned, colour, note } = mark ?? unmarked;
  const change = async (changed: MarkChange) => {
    if (await markRows(console, [seq], changed)) onMarked();
  };
  return (
    <div className={styles.marks}>
      <div className={styles.buttons}>
        <Hint label={t(pinned ? 'inspector.marks.unpin' : 'inspector.marks.pin')} keys="P">
          <ActionIcon
            size={24}
            aria-label={t('inspector.marks.pin')}
            aria-pressed={pinned}
            onClick={() => void change({ pinned: !pinned })}
          >
            {pinned ? <IconPinFilled size={15} /> : <IconPin size={15} stroke={1.75} />}
          </ActionIcon>
        </Hint>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={24} aria-label={t(`inspector.marks.colour.${colour ?? 'none'}`)}>
              {colour === null ? <IconPalette size={15} stroke={1.75} /> : <Swatch colour={colour} />}
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown className={menu.dropdown ?? ''}>
            {markColours.map((each) => (
              <Menu.Item
                key={each}
                className={menu.item ?? ''}
                leftSection={<Swatch colour={each} />}
                onClick={() => void change({ colour: each })}
              >
                {t(`inspector.marks.colours.${each}`)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item className={menu.item ?? ''} onClick={() => void change({ colour: null })}>
              {t('inspector.marks.noColour')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <NoteEditor note={note} onSave={(text) => change({ note: text })} />
      </div>
      {note !== '' && (
        <p className={styles.note} translate="no">
          {note}
        </p>
      )}
    </div>
  );
}

function Swatch({ colour }: { readonly colour: string }) {
  return <span className={`${styles.swatch} ${styles[colour] ?? ''}`} />;
}

function NoteEditor({ note, onSave }: { readonly note: string; readonly onSave: (note: string) => Promise<void> }) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = async () => {
    await onSave((draft ?? '').trim());
    setDraft(null);
  };
  return (
    <Popover
      opened={draft !== null}
      onChange={(opened) => !opened && setDraft(null)}
      position="bottom-end"
      width={280}
      trapFocus
    >
      <Popover.Target>
        <ActionIcon
          size={24}
          aria-label={t(note === '' ? 'inspector.marks.addNote' : 'inspector.marks.editNote')}
          onClick={() => setDraft(draft === null ? note : null)}
        >
          <IconNote size={15} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.popover ?? ''}>
        <Textarea
          label={t('inspector.marks.note')}
          description={t('inspector.marks.noteHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4_000}
          data-autofocus
          value={draft ?? ''}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          }}
        />
        <Button size="compact-xs" onClick={() => void save()}>
          {t('inspector.marks.save')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
