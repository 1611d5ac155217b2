import { expect, test } from 'vitest';
import { packageConfiguration } from './electron-builder.ts';
import { fuses } from './fuses.ts';
import type { EditionKind } from './packaging/edition.ts';
import { formatsOf } from './packaging/plan.ts';

const kinds: readonly EditionKind[] = ['release', 'unsigned', 'stand-in'];
const all = kinds.map((kind) => packageConfiguration({ kind, runtime: null }));

test.each(all)(
  '$productName ships what is built, from one archive with its hashes, and nothing else',
  (configuration) => {
    expect(configuration.files).toEqual(['out/electron/**/*', 'out/renderer/**/*']);
    expect(configuration.extraFiles ?? configuration.extraResources ?? []).toEqual([]);
    expect(configuration.asar).toEqual({ smartUnpack: false });
    expect(configuration.disableAsarIntegrity).not.toBe(true);
    expect(configuration.electronFuses).toEqual(fuses);
    expect(configuration.publish).toBeNull();
  },
);

test.each(all)('$productName has every format for both processors', ({ linux, win, mac }) => {
  const both = (formats: readonly string[]) => formats.map((target) => ({ target, arch: ['x64', 'arm64'] }));
  expect(linux?.target).toEqual(expect.arrayContaining(both(formatsOf.linux)));
  expect(win?.target).toEqual(both(formatsOf.windows));
  expect(mac?.target).toEqual(both(formatsOf.mac));
});

test.each(all)('$productName claims its own extensions, and not .json', ({ fileAssociations }) => {
  expect([fileAssociations].flat().map((association) => association?.ext)).toEqual(['cgcworkspace', 'cgcscenario']);
});

test('what is called a release is signed, and nothing else asks for a certificate', () => {
  const [release, ...others] = all;
  expect([release?.win?.forceCodeSigning, release?.mac?.forceCodeSigning]).toEqual([true, true]);
  expect(release?.mac?.identity).toBeUndefined();
  expect(others.map(({ mac }) => mac?.identity)).toEqual(['-', null]);
  for (const { win, mac } of others) {
    expect([win?.forceCodeSigning, mac?.forceCodeSigning]).toEqual([false, false]);
  }
});

test('no file name of one edition is that of another', () => {
  const names = all.flatMap(({ artifactName, nsis, portable }) => [
    artifactName,
    nsis?.artifactName,
    portable?.artifactName,
  ]);
  expect(new Set(names).size).toBe(9);
});
