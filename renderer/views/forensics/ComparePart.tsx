import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ComparisonTotals } from '../../../shared/contract/forensics.ts';
import { t } from '../../../shared/strings/t.ts';
import { compareLogFile } from '../../client/commands/forensics.ts';
import { selectHost } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { Differences } from './Differences.tsx';
import styles from './LogFileParts.module.css';

interface ComparePartProps {
  readonly revision: number;
  readonly comparison: ComparisonTotals | null;
  readonly onShow: (seq: number) => void;
}

/** Compares the log with what a receiver has got, and lists the differences. */
export function ComparePart({ revision, comparison, onShow }: ComparePartProps) {
  const console = useConsole();
  const { kind } = useWindow(selectHost);
  const [path, setPath] = useState('');
  const [tolerance, setTolerance] = useState<string | number>(5);
  const [ahead, setAhead] = useState<string | number>(0);
  const [isBusy, setBusy] = useState(false);
  const compare = async (from: { readonly path?: string }) => {
    setBusy(true);
    // What is added to the receiver's times takes away what its clock is ahead.
    await compareLogFile(console, { ...from, toleranceSeconds: Number(tolerance), shiftSeconds: 0 - Number(ahead) });
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== '') void compare({ path: path.trim() });
  };
  return (
    <>
      <form className={styles.form} aria-label={t('logFile.compare.label')} onSubmit={submit} noValidate>
        <p className={styles.note}>{t('logFile.compare.text')}</p>
        <TextInput
          label={t('logFile.compare.path')}
          spellCheck={false}
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <div className={styles.row}>
          <NumberInput
            label={t('logFile.compare.tolerance')}
            min={0}
            max={3_600}
            value={tolerance}
            onChange={setTolerance}
          />
          <NumberInput
            label={t('logFile.compare.shift')}
            min={-86_400}
            max={86_400}
            value={ahead}
            onChange={setAhead}
          />
          <Button
            type="submit"
            loading={isBusy}
            aria-disabled={path.trim() === ''}
            {...(path.trim() === '' ? { 'data-disabled': true } : {})}
          >
            {t('logFile.compare.verb')}
          </Button>
          {kind === 'electron' && (
            <Button variant="default" onClick={() => void compare({})}>
              {t('logFile.compare.choose')}
            </Button>
          )}
        </div>
      </form>
      {comparison && <Differences revision={revision} comparison={comparison} onShow={onShow} />}
    </>
  );
}
