import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserForWindow, type Surroundings } from './visible-window.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
  writeFileSync(join(folder, 'chromium'), '');
  chmodSync(join(folder, 'chromium'), 0o755);
  writeFileSync(join(folder, 'google-chrome'), 'not a program');
});
afterAll(() => rmSync(folder, { recursive: true }));

const desktop = (): Surroundings => ({
  platform: 'linux',
  environment: { DISPLAY: ':0', PATH: `relative:${folder}` },
  isRoot: false,
});

test('an installed browser is found on PATH; what cannot be run is passed over', () => {
  expect(browserForWindow(desktop())).toEqual({ browser: join(folder, 'chromium') });
  const wayland = { ...desktop(), environment: { WAYLAND_DISPLAY: 'wayland-0', PATH: folder } };
  expect(browserForWindow(wayland)).toEqual({ browser: join(folder, 'chromium') });
});

test.each<[string, (from: Surroundings) => Surroundings, RegExp]>([
  ['no display', (from) => ({ ...from, environment: { PATH: folder } }), /no display/],
  ['root', (from) => ({ ...from, isRoot: true }), /runs as root/],
  ['no browser', (from) => ({ ...from, environment: { DISPLAY: ':0', PATH: '/nowhere' } }), /no Chrome/],
  ['no PATH', (from) => ({ ...from, environment: { DISPLAY: ':0' } }), /no Chrome/],
  ['Windows without a browser', (from) => ({ ...from, platform: 'win32', environment: {} }), /no Chrome/],
])('%s is said', (_what, change, reason) => {
  expect(browserForWindow(change(desktop()))).toEqual({ reason: expect.stringMatching(reason) });
});
