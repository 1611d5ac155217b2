import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../shared/contract/bridge.ts';
import { callNames } from '../shared/contract/names.ts';

type Exposed = Pick<Bridge, 'call' | 'post' | 'listen'>;

const exposed: Record<string, unknown> = {};
const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn<(channel: string, ...parameters: unknown[]) => Promise<unknown>>(),
  send: vi.fn<(channel: string, message: unknown) => void>(),
});
vi.mock('electron', () => ({
  ipcRenderer,
  contextBridge: {
    exposeInMainWorld(name: string, api: unknown) {
      exposed[name] = api;
    },
  },
}));
await import('./preload.ts');
const bridge = exposed.campaignGroupConsole as Exposed;

beforeEach(() => {
  ipcRenderer.invoke.mockReset().mockResolvedValue({ ok: true, value: null });
  ipcRenderer.send.mockReset();
});

test('exposes one frozen object with four functions, and nothing of Electron', () => {
  expect(Object.keys(exposed)).toEqual(['campaignGroupConsole']);
  expect(Object.keys(bridge).sort()).toEqual(['call', 'listen', 'pathOf', 'post']);
  expect(Object.isFrozen(bridge)).toBe(true);
  expect(ipcRenderer.send).not.toHaveBeenCalled();
});

test.each(callNames)('%s goes to the engine over the one channel for calls', async (name) => {
  expect(await bridge.call(name, {} as never)).toEqual({ ok: true, value: null });
  expect(ipcRenderer.invoke.mock.calls).toEqual([['console:call', name, {}]]);
});

test.each(['console:post', 'toString', '', null])(
  'the name %s is not of the contract and goes nowhere',
  async (name) => {
    const result = await bridge.call(name as never, {} as never);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(ipcRenderer.invoke).not.toHaveBeenCalled();
  },
);

test('a call never rejects', async () => {
  ipcRenderer.invoke.mockRejectedValue(new Error('object has been destroyed'));
  expect(await bridge.call('sending.hold', {})).toMatchObject({ ok: false, error: { code: 'disconnected' } });
});

test('posts over the one channel for messages', () => {
  bridge.post({ type: 'resync' });
  expect(ipcRenderer.send.mock.calls).toEqual([['console:post', { type: 'resync' }]]);
});

test('a listener hears the message, never the event, until it stops', () => {
  const heard: unknown[][] = [];
  const stop = bridge.listen((...parameters) => heard.push(parameters));
  const message = { type: 'menu', command: 'workspace.save' };
  ipcRenderer.emit('console:message', { sender: ipcRenderer }, message);
  stop();
  ipcRenderer.emit('console:message', { sender: ipcRenderer }, message);
  expect(heard).toEqual([[message]]);
  expect(ipcRenderer.listenerCount('console:message')).toBe(0);
});
