import type { Probe } from './probe.ts';

const states = {
  geolocation: 'denied',
  notifications: 'denied',
  midi: 'denied',
  camera: 'denied',
  microphone: 'denied',
  'clipboard-read': 'denied',
  'clipboard-write': 'granted',
} as const;

/** What the page may ask of the machine. */
export const permissionProbes: readonly Probe[] = [
  {
    item: 5,
    what: 'the page may not show notifications',
    act: ({ page }) => page.evaluate(() => Notification.requestPermission()),
    must: 'denied',
  },
  ...Object.entries(states).map(
    ([name, state]): Probe => ({
      item: 5,
      what: `the permission ${name} is ${state}`,
      act: ({ page }) =>
        page.evaluate(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
          name,
        ),
      must: state,
    }),
  ),
];
