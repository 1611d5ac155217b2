import { type FileToOpen, fileIn } from './file-argument.ts';

export interface InstanceApp {
  requestSingleInstanceLock(): boolean;
  on(
    event: 'second-instance',
    listener: (event: unknown, commandLine: string[], workingDirectory: string) => void,
  ): unknown;
}

/**
 * One console per profile: two would write the same journal and session. False when another one runs; that one is told,
 * and given the file that this one was started with.
 */
export function isOnlyInstance(app: InstanceApp, onSecond: (file: FileToOpen | null) => unknown): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, commandLine, folder) => onSecond(fileIn(commandLine, folder)));
  return true;
}
