import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import type { ForensicsState } from '../../../shared/contract/forensics.ts';
import { t } from '../../../shared/strings/t.ts';
import { closeLogFile, stopReading } from '../../client/commands/forensics.ts';
import { size } from '../../client/format.ts';
import { selectForensics, selectHandingOver } from '../../client/selectors.ts';
import type { HandingOver } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import styles from './ForensicsView.module.css';
import { LogFileParts } from './LogFileParts.tsx';
import { LogFileRows } from './LogFileRows.tsx';
import { OpenLogForm } from './OpenLogForm.tsx';

/** A log of a real Outbound Contact Server: opening it, its rows, its gaps, and the comparison with a receiver's record. */
export function ForensicsView() {
  const console = useConsole();
  const forensics = useWindow(selectForensics);
  const { phase, files, isCut } = forensics;
  const handingOver = useWindow(selectHandingOver);
  return (
    <section className={styles.view} aria-label={t('logFile.label')} data-region="groups" tabIndex={-1}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{t('logFile.title')}</h2>
        {phase === 'ready' ? (
          <span className={styles.files} translate="no">
            {files.join(', ')}
          </span>
        ) : (
          <span className={styles.quiet}>{t('logFile.text')}</span>
        )}
        {isCut && <span className={styles.cut}>{t('logFile.reading.cut')}</span>}
        <span className={styles.space} />
        {phase === 'ready' && (
          <Button variant="default" onClick={() => closeLogFile(console)}>
            {t('logFile.close')}
          </Button>
        )}
      </header>
      <div className={styles.body}>
        {handingOver !== null ? (
          <Copying handingOver={handingOver} />
        ) : phase === 'ready' ? (
          <Opened forensics={forensics} />
        ) : phase === 'reading' ? (
          <Reading forensics={forensics} />
        ) : (
          <OpenLogForm forensics={forensics} />
        )}
      </div>
      <footer className={styles.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}

function Copying({ handingOver: { name, sent, bytes, cancel } }: { readonly handingOver: HandingOver }) {
  return (
    <div className={styles.reading}>
      <Progress value={(sent / Math.max(bytes, 1)) * 100} aria-label={t('logFile.copying.label')} />
      <p>{t('logFile.copying.words', { name, sent: size(sent), all: size(bytes) })}</p>
      <Button variant="default" onClick={cancel}>
        {t('logFile.copying.cancel')}
      </Button>
    </div>
  );
}

function Reading({ forensics }: { readonly forensics: ForensicsState }) {
  const console = useConsole();
  const { bytes, totalBytes, lines, notifications } = forensics;
  return (
    <div className={styles.reading}>
      <Progress value={(bytes / Math.max(totalBytes, 1)) * 100} aria-label={t('logFile.reading.label')} />
      <p>{t('logFile.reading.words', { read: size(bytes), all: size(totalBytes), lines, notifications })}</p>
      <Button variant="default" onClick={() => stopReading(console)}>
        {t('logFile.reading.cancel')}
      </Button>
    </div>
  );
}

function Opened({ forensics }: { readonly forensics: ForensicsState }) {
  const { revision, comparison } = forensics;
  const [target, setTarget] = useState<{ readonly seq: number } | null>(null);
  return (
    <div className={styles.opened}>
      <LogFileRows revision={revision} target={target} />
      <LogFileParts revision={revision} comparison={comparison} onShow={(seq) => setTarget({ seq })} />
    </div>
  );
}
