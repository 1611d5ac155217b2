import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { commonNote, markRows } from '../../client/commands/log-marks.ts';
import { closeDialog } from '../../client/console.ts';
import { plural } from '../../client/format.ts';
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
      title={seqs.length === 1 ? `Note on row ${seqs[0]}` : `Note on ${plural(seqs.length, 'row')}`}
      verb="Save"
      isBusy={isBusy}
      aside="Kept in the journal, and never sent."
      onSubmit={() => void save()}
    >
      <Textarea
        aria-label="Note"
        placeholder="What is to be remembered of it"
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
