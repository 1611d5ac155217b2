import type { FuseV1Options } from '@electron/fuses';
import type { Configuration } from 'electron-builder';

/** Every fuse that can be set, by electron-builder's name for it: made from the list of @electron/fuses. */
export type FuseName = Uncapitalize<keyof typeof FuseV1Options>;

/** A switch for each of them: to leave one out does not compile, and neither does one that electron-builder cannot set. */
export type Fuses = Readonly<Record<FuseName, boolean>>;

/**
 * What Electron's executable may do once it is ours. They are flipped in the binary, before it is signed; see
 * https://www.electronjs.org/docs/latest/tutorial/fuses
 */
export const fuses: Fuses & Required<Omit<ElectronFuses, 'resetAdHocDarwinSignature'>> = {
  // The console starts threads, never Node: nobody else may make a Node of it either.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // We keep no cookies; if ever, then not readable. There is no way back.
  enableCookieEncryption: true,
  // Checked on macOS and Windows alone; on Linux nothing is there to check against.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  // A snapshot of our own would have to be built, and the usual one starts faster.
  loadBrowserProcessSpecificV8Snapshot: false,
  // The page comes over app://console.
  grantFileProtocolExtraPrivileges: false,
};

/** Fuses that Electron has beyond those, in their order on the wire. electron-builder cannot set them, so they stay as Electron ships them. */
export const otherFuses = ['wasmTrapHandlers'] as const;

type ElectronFuses = NonNullable<Configuration['electronFuses']>;
