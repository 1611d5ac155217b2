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

/** The folder that was installed: the `package.json` of one further down may have a name as well, but no licence beside it. */
function packageFolder(path: string): string {
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path) ?? [];
  if (folder === undefined) throw new Error(`${path} is in no package.`);
  return folder;
}
