import { inProject } from './project.ts';

/** One thing that is built: what it is made from, how, and what must exist afterwards. */
export interface Output {
  readonly name: string;
  /** Files and folders whose contents decide whether it is stale. */
  readonly inputs: readonly string[];
  readonly product: string;
  readonly viteConfig: string;
  /** Vite's mode: chooses between the bundles of one configuration. */
  readonly mode: string;
}

const everywhere = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'build/tsconfig.base.json',
  'build/licences',
  'shared',
];

export const outputs: readonly Output[] = [
  {
    name: 'renderer',
    inputs: [...everywhere, 'renderer', 'build/vite.renderer.ts'],
    product: inProject('out/renderer/index.html'),
    viteConfig: inProject('build/vite.renderer.ts'),
    mode: 'production',
  },
  {
    name: 'main',
    inputs: [...everywhere, 'electron', 'build/vite.electron.ts', 'build/samples'],
    product: inProject('out/electron/main.cjs'),
    viteConfig: inProject('build/vite.electron.ts'),
    mode: 'main',
  },
  {
    name: 'receiver-worker',
    inputs: [...everywhere, 'electron', 'build/vite.electron.ts'],
    product: inProject('out/electron/receiver-worker.cjs'),
    viteConfig: inProject('build/vite.electron.ts'),
    mode: 'receiver-worker',
  },
  {
    name: 'forensics-worker',
    inputs: [...everywhere, 'electron/core', 'build/vite.electron.ts'],
    product: inProject('out/electron/forensics-worker.cjs'),
    viteConfig: inProject('build/vite.electron.ts'),
    mode: 'forensics-worker',
  },
  {
    name: 'journal-worker',
    inputs: [...everywhere, 'electron/core', 'build/vite.electron.ts'],
    product: inProject('out/electron/journal-worker.cjs'),
    viteConfig: inProject('build/vite.electron.ts'),
    mode: 'journal-worker',
  },
  {
    name: 'preload',
    inputs: [...everywhere, 'electron', 'build/vite.electron.ts'],
    product: inProject('out/electron/preload.cjs'),
    viteConfig: inProject('build/vite.electron.ts'),
    mode: 'preload',
  },
];
