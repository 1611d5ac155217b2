import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What of a bundle is looked at. */
export interface BundledModules {
  readonly [id: string]: { readonly renderedLength: number };
}

/** The bundler's own few lines around CommonJS modules, which are in the bundle as well. */
const bundlerRuntime = '\0rolldown/';

/**
 * The folders of the packages of which something is in a bundle. What was shaken out is not; of a style sheet nothing is in the program, but
 * all of it in the CSS.
 * @param bundlerFolder the folder of the bundler's package
 */
export function packagesOf(modules: BundledModules, bundlerFolder: string): string[] {
  const folders = new Set<string>();
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const [path = ''] = id.split('?');
    if (renderedLength === 0 && !path.endsWith('.css')) continue;
    if (id.startsWith(bundlerRuntime)) folders.add(bundlerFolder);
    else if (path.includes('node_modules')) folders.add(packageFolder(path));
  }
  return [...folders].sort();
}

/** The nearest folder above whose `package.json` has a name and a version: others in between only say how files are to be read. */
function packageFolder(path: string): string {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
    if (name && version) return folder;
  }
  throw new Error(`${path} is in no package.`);
}
