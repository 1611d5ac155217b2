import type { Bridge } from '../../shared/contract/bridge.ts';
import { t } from '../../shared/strings/t.ts';
import { electronBridge } from './electron-bridge.ts';
import { WebSocketBridge } from './websocket-bridge.ts';
import { forgetToken, openSession, type SessionPage } from './websocket-session.ts';

const usedAddress = t('connection.usedAddress');
const noServer = t('connection.noServer');

/** The way to the engine: Electron's, if there is one, else the server that brought this page. Or why there is none. */
export async function pickBridge(onRefused: (reason: string) => void): Promise<Bridge | null> {
  if (window.campaignGroupConsole) return electronBridge(window.campaignGroupConsole);
  const page: SessionPage = {
    location: window.location,
    history: window.history,
    sessionStorage: window.sessionStorage,
    fetch: (...parameters) => window.fetch(...parameters),
  };
  const session = await openSession(page);
  if (!('token' in session)) {
    onRefused('refused' in session ? usedAddress : noServer);
    return null;
  }
  const address = new URL('/bridge', window.location.href.replace(/^http/, 'ws'));
  return new WebSocketBridge({
    address: address.href,
    token: session.token,
    isServerThere: () => answers(window.location.origin),
    onRefused: () => {
      forgetToken(page);
      onRefused(usedAddress);
    },
  });
}

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}
