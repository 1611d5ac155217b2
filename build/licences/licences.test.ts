import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAllowed, licenceOf } from './licence-of.ts';
import { packagesOf } from './packages-of.ts';
import { refusal, shippedPackages } from './write-licences.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'licences-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

/** Makes a package and resolves to its folder. */
async function makePackage(name: string, manifest: object, files: Record<string, string> = {}): Promise<string> {
  const folder = join(place, 'node_modules', name);
  await mkdir(join(folder, 'esm'), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }));
  await writeFile(join(folder, 'esm/package.json'), JSON.stringify({ name, version: '1.0.0', type: 'module' }));
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return folder;
}

test('what is in a bundle counts, what was shaken out does not, and a style sheet does', async () => {
  const [used, shaken, style, bundler] = [
    await makePackage('@some/used', { license: 'MIT' }),
    await makePackage('shaken', { license: 'MIT' }),
    await makePackage('style', { license: 'MIT' }),
    await makePackage('bundler', { license: 'MIT' }),
  ];
  const modules = {
    [join(used, 'esm/index.js')]: { renderedLength: 10 },
    [join(shaken, 'esm/index.js')]: { renderedLength: 0 },
    [join(style, 'styles.css')]: { renderedLength: 0 },
    [join(place, 'own.ts')]: { renderedLength: 10 },
    '\0rolldown/runtime.js': { renderedLength: 10 },
  };
  expect(packagesOf(modules, bundler)).toEqual([used, bundler, style].sort());
});

test('a package is read with its licence and all that must go along', async () => {
  const files = { LICENSE: 'May be used.\r\n', 'NOTICE.txt': 'By me.', 'license.js': 'code', 'README.md': 'Read.' };
  expect(licenceOf(await makePackage('one', { license: 'Apache-2.0' }, files))).toEqual({
    name: 'one',
    version: '1.0.0',
    licence: 'Apache-2.0',
    text: 'May be used.\n\nBy me.',
  });
  expect(licenceOf(await makePackage('two', { license: { type: 'MIT' } }))).toMatchObject({
    licence: 'MIT',
    text: null,
  });
  expect(licenceOf(await makePackage('three', {}))).toMatchObject({ licence: 'unknown' });
});

test('a package that is bundled by several programs is listed once', async () => {
  const [b, a] = [await makePackage('b', { license: 'MIT' }), await makePackage('a', { license: 'ISC' })];
  expect(shippedPackages([b, a, b]).map(({ name }) => name)).toEqual(['a', 'b']);
});

test.each<[string, boolean]>([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['unknown', false],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['MIT AND ISC', true],
  ['(MIT OR ISC) AND GPL-3.0-only', false],
])('%s: %s', (licence, mayShip) => {
  expect(isAllowed(licence)).toBe(mayShip);
  expect(refusal({ name: 'one', version: '1.0.0', licence, text: null })).toHaveLength(mayShip ? 0 : 1);
});

test('a refusal names the package, its licence, and where the list is', () => {
  expect(refusal({ name: 'one', version: '1.0.0', licence: 'SSPL-1.0', text: '' })[0]).toBe(
    'one 1.0.0 is in the bundle, and its licence is SSPL-1.0: that is not in the list of build/licences/licence-of.ts.',
  );
});
