import { workspaceFileIn } from './workspace-argument.ts';

export interface InstanceApp {
  requestSingleInstanceLock(): boolean;
  on(
    event: 'second-instance',
    listener: (event: unknown, commandLine: string[], workingDirectory: string) => void,
  ): unknown;
}

/**
 * One console per profile: two would write the same journal and session. False when another one runs; that one is told,
 * and given the workspace file that this one was started with.
 */
export function isOnlyInstance(app: InstanceApp, onSecond: (workspaceFile: string | null) => unknown): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, commandLine, folder) => onSecond(workspaceFileIn(commandLine, folder)));
  return true;
}
