import { t } from '../../../shared/strings/t.ts';
import { type Console, say } from '../console.ts';
import { recognise } from '../drop/recognise.ts';
import { pathOfFile } from '../electron-bridge.ts';
import { openDroppedLogs } from './dropped-logs.ts';
import { takeDroppedScenario } from './scenario-files.ts';
import { openDroppedWorkspace } from './workspace.ts';

/** Opens what was dropped on the window as what it is, or says what can be dropped. */
export async function openDropped(console: Console, data: DataTransfer): Promise<void> {
  // Both must be read at once: after the event they are empty.
  const files = [...data.files];
  const hasFolder = [...data.items].some((item) => item.webkitGetAsEntry()?.isDirectory);
  const dropped = hasFolder ? ({ kind: 'nothing', why: 'folder' } as const) : await readable(files);
  switch (dropped.kind) {
    case 'logs':
      return openDroppedLogs(console, dropped.files);
    case 'workspace':
      return openDroppedWorkspace(console, { name: dropped.file.name, text: dropped.text, path: pathOf(dropped.file) });
    case 'scenario':
      return takeDroppedScenario(console, { name: dropped.file.name, text: dropped.text, path: pathOf(dropped.file) });
    case 'nothing':
      say(console, 'refused', `${t(`dropping.not.${dropped.why}`)} ${t('dropping.what')}`);
  }
}

/** Files may go, or be closed to us, between the drop and the look at them. */
async function readable(files: readonly File[]) {
  try {
    return await recognise(files);
  } catch {
    return { kind: 'nothing', why: 'unreadable' } as const;
  }
}

/** Null where the host cannot tell. */
function pathOf(file: File): string | null {
  return pathOfFile(file) || null;
}
