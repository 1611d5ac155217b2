import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { notePackages } from './licences/note-packages.ts';
import { inProject } from './project.ts';

/** Entries that are not at the top of electron/: the core's worker threads. */
const workers: Readonly<Record<string, string>> = {
  'forensics-worker': 'electron/core/forensics/forensics-worker.ts',
  'journal-worker': 'electron/core/journal/journal-worker.ts',
  'receiver-worker': 'electron/core/receiver/receiver-worker.ts',
};

function inputOf(mode: string): string {
  return inProject(workers[mode] ?? `electron/${mode}.ts`);
}

/**
 * Bundles of Electron's main process, of its worker threads and of the preload script; the mode chooses. All are CommonJS: a sandboxed preload
 * can be nothing else. Everything but Electron and Node itself is inside, so that the package ships no node_modules.
 */
export default defineConfig(({ mode }) => {
  const isPreload = mode === 'preload';
  return {
    root: inProject('electron'),
    envDir: false,
    plugins: [notePackages(mode)],
    // The files of the receiver kit that are shipped as they are.
    publicDir: mode === 'main' ? inProject('electron/public') : false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: inProject('out/electron'),
      // The two bundles share the folder.
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: inputOf(mode),
        // A sandboxed preload has Electron and nothing else.
        external: isPreload ? ['electron'] : ['electron', /^node:/, ...builtinModules],
        output: { format: 'cjs', entryFileNames: `${mode}.cjs`, codeSplitting: false },
      },
    },
  };
});
