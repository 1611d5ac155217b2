import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder. */
export const root: string = dirname(import.meta.dirname);

/** A path inside the project. */
export function inProject(...parts: string[]): string {
  return join(root, ...parts);
}

/** The JavaScript file behind a program that an npm package brings, to be run with this Node on every system. */
export function program(packageName: string, binary: string): string {
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[binary];
  if (file === undefined) throw new Error(`${packageName} brings no program named ${binary}.`);
  return join(folder, file);
}

/** Where the person stood who typed `npm run <command>`: paths that they gave are meant from there. */
export function callersFolder(command: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === command && folder ? folder : process.cwd();
}

/** Arguments that make Node run one of our sources, without warnings about what is still experimental in it. */
export function nodeScript(source: string, args: readonly string[]): string[] {
  return ['--disable-warning=ExperimentalWarning', inProject(source), ...args];
}
