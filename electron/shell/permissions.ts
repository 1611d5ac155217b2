import type { Session } from 'electron';
import { originOf } from '../bridge/origin.ts';

/** Every permission that this Electron knows: one that a new version adds must be decided here before it compiles. */
export type Permission = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[1];

/**
 * What the page may ask of the machine. Electron grants everything by itself.
 * Item 5 of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
 */
export const permissions: Readonly<Record<Permission, boolean>> = {
  ar: false,
  'automatic-fullscreen': false,
  'background-fetch': false,
  'background-sync': false,
  'captured-surface-control': false,
  'clipboard-read': false,
  'clipboard-sanitized-write': true, // Copy buttons: bodies, log lines, addresses.
  'deprecated-sync-clipboard-read': false,
  'display-capture': false,
  fileSystem: false, // Files are opened and saved by the engine, with the native dialogs.
  fullscreen: false, // The menu does it.
  geolocation: false,
  'geolocation-approximate': false,
  'hand-tracking': false,
  hid: false,
  'idle-detection': false,
  keyboardLock: false,
  'local-fonts': false,
  'local-network': false, // Receivers are reached by the engine, never by the page.
  'local-network-access': false,
  'loopback-network': false,
  media: false,
  mediaKeySystem: false,
  midi: false,
  midiSysex: false,
  nfc: false,
  notifications: false,
  openExternal: false, // Links are opened through the list in open-external.ts.
  'payment-handler': false,
  'periodic-background-sync': false,
  'persistent-storage': false,
  pointerLock: false,
  'screen-wake-lock': false,
  sensors: false,
  serial: false,
  'smart-card': false,
  'speaker-selection': false,
  'storage-access': false,
  'system-wake-lock': false,
  'top-level-storage-access': false,
  unknown: false,
  usb: false,
  vr: false,
  'web-app-installation': false,
  'web-printing': false,
  'window-management': false,
};

/** The three handlers that decide; each covers requests that the others do not see. */
export type PermissionSession = Pick<
  Session,
  'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'setDevicePermissionHandler'
>;

export function limitPermissions(session: PermissionSession, pageOrigin: string): void {
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    mayHave(permission, pageOrigin, details),
  );
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayHave(permission, pageOrigin, details)),
  );
  session.setDevicePermissionHandler(() => false);
}

interface Asker {
  readonly isMainFrame: boolean;
  readonly requestingUrl?: string;
}

/** A name that the table does not have is refused, and so is anyone but the page itself. */
function mayHave(permission: string, pageOrigin: string, { isMainFrame, requestingUrl }: Asker): boolean {
  if (!isMainFrame || originOf(requestingUrl ?? '') !== pageOrigin) return false;
  return Object.hasOwn(permissions, permission) && permissions[permission as Permission];
}
