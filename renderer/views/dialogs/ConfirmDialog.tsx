import type { Confirmation } from '../../client/confirmation.ts';
import { closeDialog } from '../../client/console.ts';
import { useConsole } from '../../ui/use-window.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { UnableList } from './UnableList.tsx';

interface ConfirmDialogProps {
  readonly confirmation: Confirmation;
  readonly proceed: () => void;
}

/** Says the effect before: verb, target, count and notifications. */
export function ConfirmDialog({ confirmation, proceed }: ConfirmDialogProps) {
  const console = useConsole();
  const { title, sentences, verb, unable } = confirmation;
  return (
    <DialogFrame
      title={title}
      verb={verb}
      focusesWayOut
      onSubmit={() => {
        closeDialog(console);
        proceed();
      }}
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <UnableList unable={unable} />
    </DialogFrame>
  );
}
