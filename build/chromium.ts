import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installedBrowser } from '../electron/browser/installed-browser.ts';
import { capture } from './processes.ts';
import { inProject } from './project.ts';

/** A Chromium for tests, with what it needs to start on this machine. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

/**
 * Finds a Chromium for tests: CHROMIUM_PATH, then an installed one, then the headless one inside @sparticuz/chromium
 * (Linux on x64), which needs nothing installed. CGC_CHROMIUM=bundled insists on the last.
 */
export async function chromiumForTests(): Promise<Chromium> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { CHROMIUM_PATH: given, CGC_CHROMIUM: wanted } = process.env;
  const installed = wanted === 'bundled' ? null : given || installedBrowser();
  if (installed !== null) return { executablePath: installed, env: {}, args };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The tests need Chrome, Chromium or Edge: install one, or name one with CHROMIUM_PATH.');
  const folder = await unpackOnce();
  const executablePath = join(folder, 'chromium');
  return {
    executablePath,
    env: { ...(await missingLibraries(executablePath, folder)), ...(await missingFonts(folder)) },
    args,
  };
}

const packageFolder = inProject('node_modules/@sparticuz/chromium');

/** Unpacks into a folder beside, then renames: another process sees all of it or nothing. */
async function unpackOnce(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const cache = inProject('node_modules/.cache/chromium');
  const target = join(cache, version);
  if (existsSync(target)) return target;
  console.log('Unpacking the Chromium that the tests use, once ...');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await unpack(folder);
    await writeFile(join(folder, 'fonts.conf'), fontsConfiguration(target));
    await rename(folder, target);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

async function unpack(folder: string): Promise<void> {
  const archive = (name: string) => join(packageFolder, 'bin', name);
  const executable = join(folder, 'chromium');
  await pipeline(createReadStream(archive('chromium.br')), createBrotliDecompress(), createWriteStream(executable));
  await chmod(executable, 0o755);
  for (const name of ['swiftshader', 'al2023', 'fonts']) await untar(archive(`${name}.tar.br`), folder);
}

/** By way of a file: tar may end before it has read its input to the end, which breaks a pipe to it. */
async function untar(archive: string, folder: string): Promise<void> {
  const file = join(folder, 'unpacking.tar');
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(file));
  const { code, output } = await capture('tar', ['-x', '--no-same-owner', '-f', file, '-C', folder]);
  if (code !== 0) throw new Error(`tar ended with ${code} for ${archive}: ${output}`);
  await rm(file);
}

/** Our own: the one in the package names a folder of another machine. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${inXml(folder)}/fonts</dir>
  <cachedir>${inXml(folder)}/font-cache</cachedir>
</fontconfig>
`;
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The libraries of the package, only where the system lacks some: mixing them with the system's own is asking for trouble. */
async function missingLibraries(executable: string, folder: string): Promise<Record<string, string>> {
  const { output } = await capture('ldd', [executable]);
  return output.includes('not found') ? { LD_LIBRARY_PATH: join(folder, 'lib') } : {};
}

async function missingFonts(folder: string): Promise<Record<string, string>> {
  const { code, output } = await capture('fc-list', []);
  const hasFonts = code === 0 ? output.trim() !== '' : existsSync('/usr/share/fonts');
  return hasFonts && existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}
