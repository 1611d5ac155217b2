import type { Console } from '../console.ts';
import { openRecent } from './recent.ts';
import { openScenarioFile } from './scenario-files.ts';

/**
 * Opens a file that the host names: one of the native menu, one that was double clicked, or that of a second start.
 * @param command `workspace.open` or `scenario.open`
 */
export function openFromHost(console: Console, command: string, path: string): void {
  const open = () => (command === 'scenario.open' ? openScenarioFile(console, path) : openRecent(console, path));
  if (console.store.getState().engine !== null) return open();
  // Until the state is here, nobody knows whether something would be lost.
  const stop = console.store.subscribe(({ engine }) => {
    if (engine === null) return;
    stop();
    open();
  });
}
