import { expect, test } from 'vitest';
import type { ClientMessage } from '../../shared/contract/sync-protocol.ts';
import { electronBridge, type PreloadApi } from './electron-bridge.ts';
import { openSession, type SessionPage } from './websocket-session.ts';

const preload = (call: PreloadApi['call']): PreloadApi & { posted: ClientMessage[] } => {
  const posted: ClientMessage[] = [];
  return { call, posted, post: (message) => posted.push(message), listen: () => () => {}, pathOf: () => '' };
};

test('Electron: calls and messages go through, and it is always connected', async () => {
  const api = preload(async (name, input) => ({ ok: true, value: [name, input] }));
  const bridge = electronBridge(api);
  expect(await bridge.call('sending.hold', {})).toEqual({ ok: true, value: ['sending.hold', {}] });
  bridge.post({ type: 'resync' });
  expect(api.posted).toEqual([{ type: 'resync' }]);
  expect(await new Promise((resolve) => bridge.onConnection(resolve))).toBe(true);
});

test('Electron: an exception of the IPC becomes a failure', async () => {
  const bridge = electronBridge(preload(() => Promise.reject(new Error('An object could not be cloned.'))));
  expect(await bridge.call('sending.hold', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
});

function pageAt(hash: string, answer: () => Promise<Response>, kept: Record<string, string> = {}) {
  const addresses: string[] = [];
  const page: SessionPage = {
    location: { hash, origin: 'http://127.0.0.1:5000', pathname: '/', search: '' },
    history: { replaceState: (_data, _unused, url) => addresses.push(String(url)) },
    sessionStorage: {
      getItem: (key) => kept[key] ?? null,
      setItem: (key, value) => {
        kept[key] = value;
      },
      removeItem: (key) => {
        delete kept[key];
      },
    },
    fetch: answer,
  };
  return { page, addresses, kept };
}

test('browser window: the ticket is swapped for a token and leaves the address', async () => {
  const { page, addresses, kept } = pageAt('#ticket=once', async () => Response.json({ token: 'abc' }));
  expect(await openSession(page)).toEqual({ token: 'abc' });
  expect(addresses).toEqual(['/']);
  expect(await openSession({ ...page, location: { ...page.location, hash: '' } })).toEqual({ token: 'abc' });
  expect(Object.values(kept)).toEqual(['abc']);
});

test('browser window: a used ticket is refused and still leaves the address', async () => {
  const { page, addresses } = pageAt('#ticket=used', async () => new Response(null, { status: 401 }));
  expect(await openSession(page)).toEqual({ refused: true });
  expect(addresses).toEqual(['/']);
});

test('browser window: without ticket and token there is no way in', async () => {
  expect(await openSession(pageAt('', () => Promise.reject(new Error('not asked'))).page)).toEqual({ refused: true });
});

test('browser window: a server that does not answer is told from one that refuses', async () => {
  expect(await openSession(pageAt('#ticket=x', () => Promise.reject(new TypeError('failed'))).page)).toEqual({
    unreachable: true,
  });
});
