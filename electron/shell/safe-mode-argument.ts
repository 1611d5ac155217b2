/** Whether a command line asks for a start without workspace and session. A workspace file on it is left alone then. */
export function wantsSafeMode(commandLine: readonly string[]): boolean {
  return commandLine.includes('--safe-mode');
}
