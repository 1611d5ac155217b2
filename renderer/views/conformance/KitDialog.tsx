import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { exportKit } from '../../client/commands/conformance.ts';
import { useConsole } from '../../ui/use-window.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';

/** Asks for the folder on the engine's machine that the receiver kit is written to. */
export function KitDialog() {
  const console = useConsole();
  const [folder, setFolder] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const write = async () => {
    setBusy(true);
    const error = await exportKit(console, folder.trim());
    setBusy(false);
    if (error) setProblem(error.sentence);
  };
  return (
    <DialogFrame
      title={t('conformance.kitDialog.title')}
      verb={t('conformance.kitDialog.verb')}
      verbIsOff={folder.trim() === ''}
      isBusy={isBusy}
      onSubmit={() => void write()}
    >
      <p>{t('conformance.kitDialog.text')}</p>
      <TextInput
        label={t('conformance.kitDialog.folder')}
        description={t('conformance.kitDialog.folderHint')}
        placeholder="/home/me/receiver-kit"
        data-autofocus
        error={problem}
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
    </DialogFrame>
  );
}
