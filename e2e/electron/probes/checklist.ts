import { isolationProbes } from './isolation.ts';
import { leavingProbes } from './leaving.ts';
import { permissionProbes } from './permissions.ts';
import { policyProbes } from './policy.ts';
import type { Probe } from './probe.ts';

/** Everything that is tried in the window, on the stand-in and in Electron. */
export const probes: readonly Probe[] = [...policyProbes, ...isolationProbes, ...leavingProbes, ...permissionProbes];

/**
 * Where items of the checklist are proved that no probe tries. The stand-in can show neither a sandbox of the system nor fuses: those
 * wait for Electron, and for a package.
 */
export const provedElsewhere: Readonly<Record<number, string>> = {
  4: 'e2e/electron-only/sandbox.spec.ts',
  6: 'electron/shell/web-preferences.test.ts',
  8: 'electron/shell/web-preferences.test.ts',
  9: 'electron/shell/web-preferences.test.ts',
  10: 'electron/shell/web-preferences.test.ts',
  11: 'electron/shell/web-preferences.test.ts',
  12: 'electron/shell/page-guards.test.ts',
  16: 'package.json',
  19: 'build/fuses.ts',
};
