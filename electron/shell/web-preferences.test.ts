import { expect, test } from 'vitest';
import { webPreferences } from './web-preferences.ts';

test('every line that security rests on is said', () => {
  expect(webPreferences('/preload.cjs', false)).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: false,
  });
});

test('development differs by its tools alone', () => {
  expect(webPreferences('p', true)).toEqual({ ...webPreferences('p', false), devTools: true });
});
