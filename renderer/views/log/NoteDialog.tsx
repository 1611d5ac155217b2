import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { commonNote, markRows } from '../../client/commands/log-marks.ts';
import { closeDialog } from '../../client/console.ts';
import { useConsole } from '../../ui/use-window.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';

/** Writes a note to rows of the log; an empty one takes it away. */
export function NoteDialog({ seqs }: { readonly seqs: readonly number[] }) {
  const console = useConsole();
  const [before] = useState(() => commonNote(console, seqs));
  const [note, setNote] = useState(before);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const isDone = await markRows(console, seqs, { note: note.trim() });
    setBusy(false);
    if (isDone) closeDialog(console);
  };
  return (
    <DialogFrame
      title={
        seqs.length === 1 ? t('log.note.ofRow', { row: String(seqs[0]) }) : t('log.note.ofRows', { rows: seqs.length })
      }
      verb={t('log.note.verb')}
      isBusy={isBusy}
      aside={t('log.note.aside')}
      onSubmit={() => void save()}
    >
      <Textarea
        aria-label={t('log.note.label')}
        placeholder={t('log.note.placeholder')}
        data-autofocus
        autosize
        minRows={3}
        maxRows={12}
        maxLength={4_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      />
    </DialogFrame>
  );
}
