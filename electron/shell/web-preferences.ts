import type { WebPreferences } from 'electron';

/**
 * What the window's page may do, each line said although most are Electron's default: a default may change, and a reader
 * should not have to know them. `app.enableSandbox()` in main.ts makes the sandbox hold for every process besides.
 * Items 2, 3, 4, 6, 8, 9, 10 and 11 of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
 */
export function webPreferences(preload: string, development: boolean): WebPreferences {
  return {
    preload,
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
    devTools: development,
  };
}
