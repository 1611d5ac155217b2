import { homedir } from 'node:os';
import { join } from 'node:path';

const name = 'campaign-group-console';

/** Where session, journal and trace files are kept when nobody says otherwise. */
export function defaultProfileFolder(
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData/Roaming'), name);
  if (platform === 'darwin') return join(home, 'Library/Application Support', name);
  return join(environment.XDG_CONFIG_HOME || join(home, '.config'), name);
}
