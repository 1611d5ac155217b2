import { openDropped } from '../commands/dropping.ts';
import type { Console } from '../console.ts';

/** Takes files that are dropped anywhere on the window, and shows that they can be dropped while they are over it. */
export function handleDrops(console: Console, page: Window): void {
  const { store } = console;
  const show = (isDragging: boolean) => {
    if (store.getState().isDragging !== isDragging) store.setState({ isDragging });
  };
  /** Without this the browser would open the file itself. */
  const take = (event: DragEvent): boolean => {
    if (![...(event.dataTransfer?.items ?? [])].some(({ kind }) => kind === 'file')) return false;
    event.preventDefault();
    return true;
  };
  for (const type of ['dragenter', 'dragover'] as const)
    page.addEventListener(type, (event) => {
      if (!take(event) || event.dataTransfer === null) return;
      const { engine, dialog } = store.getState();
      const canDrop = engine !== null && dialog === null;
      event.dataTransfer.dropEffect = canDrop ? 'copy' : 'none';
      show(canDrop);
    });
  page.addEventListener('dragleave', (event) => {
    // From one part of the page to another it is still over the window.
    if (event.relatedTarget === null) show(false);
  });
  page.addEventListener('drop', (event) => {
    if (!take(event) || event.dataTransfer === null) return;
    show(false);
    if (store.getState().dialog === null) void openDropped(console, event.dataTransfer);
  });
}
