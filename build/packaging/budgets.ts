/** How large something of a package may be, and why so. */
export interface Budget {
  readonly bytes: number;
  readonly why: string;
}

const readable =
  'it is not minified, so that a stack trace can be read; most of it is undici, whose parser is inside as WebAssembly';

/** Each program of the main process and its threads. One that is not named here is a fault. */
export const programBudgets: Readonly<Record<string, Budget>> = {
  'out/electron/preload.cjs': { bytes: 5_000, why: 'it runs before each page and has no library in it' },
  'out/electron/main.cjs': { bytes: 3_200_000, why: readable },
  'out/electron/receiver-worker.cjs': { bytes: 2_000_000, why: readable },
  'out/electron/forensics-worker.cjs': { bytes: 800_000, why: 'it reads and keeps, and sends nothing' },
  'out/electron/journal-worker.cjs': { bytes: 650_000, why: 'it reads and keeps, and sends nothing' },
};

/** The page with what it loads before it shows anything, compressed: a measure of how much there is to be read and run. */
export const firstLoadBudget: Budget = { bytes: 800_000, why: 'two grids and a component kit; it comes from the disk' };

/** All of the archive. */
export const archiveBudget: Budget = { bytes: 9_500_000, why: 'the sum of the others, licences and kit included' };
