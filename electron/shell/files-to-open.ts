import { type FileToOpen, fileToOpen } from './file-argument.ts';

interface OpeningApp {
  on(event: 'open-file', listener: (event: { preventDefault(): void }, path: string) => void): unknown;
}

/**
 * Files that come from outside: by macOS' event, which is there before Electron is ready, and by a second start. Until somebody opens them,
 * the last one is kept: a window shows one.
 */
export class FilesToOpen {
  #kept: FileToOpen | null = null;
  #open: ((file: FileToOpen) => void) | null = null;

  constructor(app: OpeningApp) {
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.take(fileToOpen(path));
    });
  }

  take(file: FileToOpen | null): void {
    if (file === null) return;
    if (this.#open === null) this.#kept = file;
    else this.#open(file);
  }

  /** From now on `open` gets them, and at once the one that was kept. */
  giveTo(open: (file: FileToOpen) => void): void {
    this.#open = open;
    const kept = this.#kept;
    this.#kept = null;
    if (kept !== null) open(kept);
  }

  /** There is nobody to open them for the time being. */
  keep(): void {
    this.#open = null;
  }
}
