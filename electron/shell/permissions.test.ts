import { expect, test } from 'vitest';
import { limitPermissions, type PermissionSession, permissions } from './permissions.ts';

/** What the session was told, asked the way Electron asks. */
function limited() {
  const handlers = new Map<string, CallableFunction | null>();
  const session: PermissionSession = {
    setPermissionCheckHandler: (handler) => void handlers.set('check', handler),
    setPermissionRequestHandler: (handler) => void handlers.set('request', handler),
    setDevicePermissionHandler: (handler) => void handlers.set('device', handler),
  };
  limitPermissions(session, 'app://console');
  return {
    check: (name: string, details: object) => handlers.get('check')?.(null, name, 'app://console/', details),
    request: (name: string, details: object) => {
      const answers: boolean[] = [];
      handlers.get('request')?.({}, name, (granted: boolean) => answers.push(granted), details);
      return answers;
    },
    device: () => handlers.get('device')?.({ deviceType: 'usb', origin: 'app://console' }),
  };
}

const page = { isMainFrame: true, requestingUrl: 'app://console/' };

test.each(Object.entries(permissions))('the page asks for %s: %s', (name, granted) => {
  const { check, request } = limited();
  expect(check(name, page)).toBe(granted);
  expect(request(name, page)).toEqual([granted]);
});

test('only writing to the clipboard is granted', () => {
  expect(Object.keys(permissions).filter((name) => permissions[name as keyof typeof permissions])).toEqual([
    'clipboard-sanitized-write',
  ]);
});

test.each([
  ['another page', { isMainFrame: true, requestingUrl: 'https://evil.example/' }],
  ['a page with no address', { isMainFrame: true, requestingUrl: 'about:blank' }],
  ['a sub-frame', { isMainFrame: false, requestingUrl: 'app://console/' }],
  ['nobody', { isMainFrame: true }],
])('%s may not even write to the clipboard', (_who, details) => {
  const { check, request } = limited();
  expect(check('clipboard-sanitized-write', details)).toBe(false);
  expect(request('clipboard-sanitized-write', details)).toEqual([false]);
});

test.each(['a-new-permission', 'toString', '__proto__'])('%s, which the table does not have, is refused', (name) => {
  expect(limited().check(name, page)).toBe(false);
});

test('no device is granted', () => expect(limited().device()).toBe(false));
