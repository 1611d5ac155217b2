import { expect, test } from 'vitest';
import { edition } from './edition.ts';
import { outcomeLines, whyNoFormat, whyNotPacked } from './outcome.ts';
import { planOf, releaseObstacle } from './plan.ts';

test('without arguments, everything for this system, unsigned', () => {
  const plan = { kind: 'unsigned', archs: ['x64', 'arm64'] };
  expect(planOf([], 'linux')).toEqual({ ...plan, platforms: ['linux'] });
  expect(planOf([], 'win32')).toEqual({ ...plan, platforms: ['windows'] });
  expect(planOf([], 'darwin')).toEqual({ ...plan, platforms: ['mac'] });
});

test('what is named is made, and nothing else', () => {
  expect(planOf(['--windows', '--arm64', '--release'], 'linux')).toEqual({
    kind: 'release',
    platforms: ['windows'],
    archs: ['arm64'],
  });
  expect(planOf(['--standin'], 'linux')).toEqual({
    kind: 'stand-in',
    platforms: ['linux', 'windows', 'mac'],
    archs: ['x64'],
  });
});

test('no stand-in for macOS is packed on Windows', () => {
  expect(planOf(['--standin'], 'win32')).toMatchObject({ platforms: ['linux', 'windows'] });
});

test.each<[string[], string]>([
  [['--release', '--standin'], 'A stand-in can never be released.'],
  [['--amiga'], "Unknown option '--amiga'"],
])('%j: %s', (args, fault) => {
  expect(planOf(args, 'linux')).toMatchObject({ fault: expect.stringContaining(fault) });
});

test('a release is signed, or vouched for by the host that builds from a tag', () => {
  expect(releaseObstacle('windows', {})).toContain('CSC_LINK');
  expect(releaseObstacle('mac', {})).toContain('CSC_LINK');
  expect(releaseObstacle('linux', { CSC_LINK: 'x' })).toContain('tag');
  expect(releaseObstacle('windows', { WIN_CSC_LINK: 'x' })).toBeNull();
  expect(releaseObstacle('mac', { CSC_NAME: 'x' })).toBeNull();
  expect(releaseObstacle('linux', { GITHUB_REF_TYPE: 'tag' })).toBeNull();
});

test('no two editions share a name, an id or a folder', () => {
  const editions = (['release', 'unsigned', 'stand-in'] as const).map(edition);
  for (const key of ['productName', 'appId', 'name', 'outputFolder'] as const)
    expect(new Set(editions.map((one) => one[key])).size).toBe(3);
  expect(edition('unsigned').productName).toBe('Campaign Group Console (unsigned)');
});

test('what cannot be fetched is named with what would help; any other error is told as it is', () => {
  const unreachable = new Error('getaddrinfo ENOTFOUND host.example\nmore');
  expect(whyNotPacked('linux', 'x64', unreachable)).toMatch(
    /^Electron [\d.]+ for linux x64 cannot be fetched \(getaddrinfo ENOTFOUND host\.example\)\. .*--standin$/,
  );
  expect(whyNotPacked('linux', 'x64', new Error('the disk is full'))).toBe('the disk is full');
  expect(whyNoFormat('deb', unreachable)).toMatch(/^it needs fpm, .*cannot be fetched/);
  expect(whyNoFormat('deb', new Error('no maintainer'))).toBe('no maintainer');
});

test('the outcomes stand below each other, and last what the packages are', () => {
  const lines = outcomeLines(edition('unsigned'), [
    { subject: 'linux x64', format: 'unpacked', status: 'made', details: ['there'] },
    { subject: 'linux arm64', format: 'deb', status: 'NOT MADE', details: ['one\ntwo'] },
  ]);
  expect(lines).toEqual([
    'linux x64    unpacked  made      there',
    'linux arm64  deb       NOT MADE  one\n                                 two',
    'Campaign Group Console (unsigned): for trying out; not signed, and not a release.',
  ]);
});
