import { originOf } from '../bridge/origin.ts';
import { appOrigin } from './app-origin.ts';

/** Where the window's page comes from: the app protocol, or a development server on this machine. */
export interface PageSource {
  readonly url: string;
  readonly origin: string;
}

/** The variable that names the development server's address. */
export const devPageVariable = 'CAMPAIGN_GROUP_CONSOLE_DEV_PAGE';

/** A packaged console shows its own page only, whatever the environment says. */
export function pageSource(isPackaged: boolean, environment: Readonly<Record<string, string | undefined>>): PageSource {
  const url = environment[devPageVariable];
  if (isPackaged || !url) return { url: `${appOrigin}/`, origin: appOrigin };
  const origin = originOf(url);
  if (origin === null || !/^http:\/\/(127\.0\.0\.1|localhost):\d+$/.test(origin))
    throw new Error(`${devPageVariable} must be an address on this machine, such as http://127.0.0.1:5173/.`);
  return { url, origin };
}
