import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { inProject } from '../project.ts';
import { packagesOf } from './packages-of.ts';

/** Where it is noted which packages are in an output. */
export function packagesNote(output: string): string {
  return inProject('out/.built-from', `${output}.packages.json`);
}

/** Notes which packages are in what is bundled, as the bundler knows it. */
export function notePackages(output: string): Plugin {
  return {
    name: 'note-packages',
    async generateBundle(_options, bundle) {
      const modules = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.modules : {}));
      const folders = packagesOf(Object.assign({}, ...modules), inProject('node_modules/rolldown'));
      const file = packagesNote(output);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(folders, null, 2));
    },
  };
}
