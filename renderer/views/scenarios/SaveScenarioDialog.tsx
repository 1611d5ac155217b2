import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { downloadScenario, saveScenarioTo } from '../../client/commands/scenario-files.ts';
import { closeDialog } from '../../client/console.ts';
import { useConsole } from '../../ui/use-window.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';

/** Asks for the path of a file on the engine's machine, or hands the text over as a download. */
export function SaveScenarioDialog() {
  const console = useConsole();
  const [path, setPath] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const error = await saveScenarioTo(console, path.trim());
    setBusy(false);
    if (error === null) closeDialog(console);
    else setProblem(error.sentence);
  };
  const download = () => {
    closeDialog(console);
    downloadScenario(console);
  };
  return (
    <DialogFrame
      title={t('scenarios.save.title')}
      verb={t('scenarios.save.verb')}
      verbIsOff={path.trim() === ''}
      isBusy={isBusy}
      onSubmit={() => void save()}
      aside={
        <Button variant="subtle" size="sm" onClick={download}>
          {t('scenarios.save.download')}
        </Button>
      }
    >
      <TextInput
        label={t('scenarios.save.path')}
        description={t('scenarios.save.pathHint')}
        data-autofocus
        error={problem}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
    </DialogFrame>
  );
}
