import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { noFileInSafeMode } from '../../electron/browser/arguments.ts';
import { here, noDisplay, noSandbox } from '../../electron/browser/visible-window.ts';
import { fetchElectron, runElectron } from '../electron-runtime.ts';
import { outputs } from '../outputs.ts';
import { run } from '../processes.ts';
import { callersFolder, nodeScript } from '../project.ts';
import { buildStale } from './build.ts';

const usage = 'Usage: npm start [-- --electron | --browser] [--profile DIR] [--no-open] [--safe-mode | WORKSPACE.json]';
/** Exit codes of an Electron that lacks system libraries (127), or whose sandbox the system forbids (SIGTRAP). */
const couldNotStart = [127, 133];

interface StartArguments {
  readonly wanted: 'electron' | 'browser' | null;
  readonly profile: string | null;
  readonly noOpen: boolean;
  readonly safeMode: boolean;
  /** A workspace file, or nothing. */
  readonly workspace: readonly string[];
}

/** `npm start`: builds what is stale, and opens the console in Electron, or else in a browser, saying which and why. */
export default async function startCommand(args: string[]): Promise<number> {
  const read = readArguments(args);
  if ('fault' in read) {
    console.error(`${read.fault}\n${usage}`);
    return 2;
  }
  if (read.wanted === 'browser') return startBrowser(read, ', as asked.');
  const why = await startElectron(read);
  if (typeof why === 'number') return why;
  if (read.wanted === null) return startBrowser(read, ` instead of Electron: ${why}.`);
  console.error(`Electron cannot be opened: ${why}. \`npm start -- --browser\` opens the browser window.`);
  return 1;
}

/** The exit code of Electron, or why it could not be opened. */
async function startElectron({ profile, safeMode, workspace }: StartArguments): Promise<number | string> {
  const obstacle = noDisplay(here) ?? noSandbox(here);
  if (obstacle !== null) return obstacle;
  const found = await fetchElectron();
  if ('reason' in found) return found.reason;
  if (!(await buildStale())) return 1;
  console.log('Opening the console in Electron.');
  const folder = callersFolder('start');
  const args = [
    ...(profile === null ? [] : [`--user-data-dir=${resolve(folder, profile)}`]),
    ...(safeMode ? ['--safe-mode'] : []),
    ...workspace,
  ];
  const code = await runElectron(found.executable, args, folder).catch(() => 127);
  return couldNotStart.includes(code) ? 'its runtime does not start here (see the lines above)' : code;
}

async function startBrowser({ profile, noOpen, safeMode, workspace }: StartArguments, why: string): Promise<number> {
  if (!(await buildStale(outputs.filter(({ name }) => name === 'renderer')))) return 1;
  console.log(`Using the browser window${why}`);
  const args = [
    ...(noOpen ? ['--no-open'] : []),
    ...(profile === null ? [] : ['--profile', profile]),
    ...(safeMode ? ['--safe-mode'] : []),
    ...workspace,
  ];
  return run(process.execPath, nodeScript('electron/browser.ts', args), { cwd: callersFolder('start') });
}

function readArguments(args: string[]): StartArguments | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        electron: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        profile: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        'safe-mode': { type: 'boolean', default: false },
      },
    });
    const { electron, browser, profile, 'no-open': noOpen, 'safe-mode': safeMode } = values;
    if (electron && (browser || noOpen)) return { fault: '--electron cannot be combined with --browser or --no-open.' };
    if (positionals.length > 1) return { fault: 'Only one workspace file can be opened.' };
    if (safeMode && positionals.length > 0) return { fault: noFileInSafeMode };
    return {
      wanted: electron ? 'electron' : browser || noOpen ? 'browser' : null,
      profile: profile ?? null,
      noOpen,
      safeMode,
      workspace: positionals,
    };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
