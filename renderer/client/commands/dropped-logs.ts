import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { handOver } from '../drop/hand-over.ts';
import { pathOfFile } from '../electron-bridge.ts';
import { openLogFile } from './forensics.ts';

/** Opens logs that were dropped: by their paths where the host tells them, by their bytes otherwise. */
export async function openDroppedLogs(console: Console, files: readonly File[]): Promise<void> {
  const { store } = console;
  // One at a time: the newest counts.
  store.getState().handingOver?.cancel();
  store.setState({ view: 'forensics', front: 'view' });
  const known = files.map(pathOfFile);
  const paths = known.includes('') ? await handOverAll(console, files) : known;
  if (paths === null) return;
  const draft = { ...store.getState().logFileDraft, paths: paths.join('\n') };
  // Where the log turns out to have no date, it is opened once more from the form.
  store.setState({ logFileDraft: draft });
  await openLogFile(console, { paths: [...paths], zone: draft.zone, dateOrder: draft.dateOrder });
}

/** The paths of the engine's copies; null when there are none, which was said. */
async function handOverAll(console: Console, files: readonly File[]): Promise<string[] | null> {
  const { bridge, store } = console;
  const abort = new AbortController();
  const { signal } = abort;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const cancel = () => abort.abort();
  const paths: string[] = [];
  let before = 0;
  try {
    for (const file of files) {
      const onProgress = (sent: number) =>
        store.setState({ handingOver: { name: file.name, sent: before + sent, bytes, cancel } });
      const result = await handOver(file, { bridge, onProgress, signal });
      if (result === null) return null;
      if (!result.ok) {
        sayError(console, t('logFile.open.not'), result.error);
        return null;
      }
      paths.push(result.value);
      before += file.size;
    }
    return paths;
  } catch {
    say(console, 'problem', `${t('logFile.open.not')} ${t('dropping.not.unreadable')}`);
    return null;
  } finally {
    if (store.getState().handingOver?.cancel === cancel) store.setState({ handingOver: null });
  }
}
