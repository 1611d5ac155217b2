import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { downloadWorkspace, saveTo } from '../../client/commands/workspace.ts';
import { closeDialog } from '../../client/console.ts';
import { selectWorkspace } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { DialogFrame } from './DialogFrame.tsx';

/** Asks for the path of a file on the engine's machine, or hands the text over as a download. */
export function SaveAsDialog() {
  const console = useConsole();
  const { path: known } = useWindow(selectWorkspace);
  const [path, setPath] = useState(known ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const error = await saveTo(console, { path: path.trim() });
    setBusy(false);
    if (error === null) closeDialog(console);
    else setProblem(error.sentence);
  };
  return (
    <DialogFrame
      title={t('dialogs.saveAs.title')}
      verb={t('dialogs.saveAs.verb')}
      verbIsOff={path.trim() === ''}
      isBusy={isBusy}
      onSubmit={() => void save()}
      aside={
        <Button
          variant="subtle"
          size="sm"
          onClick={() => {
            closeDialog(console);
            void downloadWorkspace(console);
          }}
        >
          {t('dialogs.saveAs.download')}
        </Button>
      }
    >
      <TextInput
        label={t('dialogs.saveAs.path')}
        description={t('dialogs.saveAs.pathHint')}
        placeholder="/home/me/call-centre.json"
        data-autofocus
        error={problem}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
    </DialogFrame>
  );
}
