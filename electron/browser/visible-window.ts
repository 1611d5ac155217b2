import { installedBrowser } from './installed-browser.ts';

/** What decides whether a window can be opened, as parameters so that every case can be tested. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
}

export const here: Surroundings = {
  platform: process.platform,
  environment: process.env,
  isRoot: process.getuid?.() === 0,
};

/** Why no window of any program can be shown here; null when one can. */
export function noDisplay({ platform, environment }: Surroundings): string | null {
  if (platform !== 'linux' || environment.DISPLAY || environment.WAYLAND_DISPLAY) return null;
  return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)';
}

/** Why Chromium, and so Electron, would not start here with its sandbox; null when it would. */
export function noSandbox({ platform, isRoot }: Surroundings): string | null {
  if (platform !== 'linux' || !isRoot) return null;
  return 'it runs as root, where Chromium starts only without its sandbox, and this program never turns that off';
}

/** The browser to open as an app window, or why there is none, as the end of a sentence. */
export function browserForWindow(surroundings: Surroundings = here): { browser: string } | { reason: string } {
  const reason = noDisplay(surroundings) ?? noSandbox(surroundings);
  if (reason !== null) return { reason };
  const browser = installedBrowser(surroundings.platform, surroundings.environment);
  return browser === null ? { reason: 'no Chrome, Chromium or Edge was found' } : { browser };
}
