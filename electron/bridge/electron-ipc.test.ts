import { expect, test } from 'vitest';
import type { ClientMessage, ServerMessage } from '../../shared/contract/sync-protocol.ts';
import type { Engine } from '../core/engine.ts';
import { ElectronTransport } from './electron-ipc.ts';
import { ipcChannels } from './ipc-channels.ts';
import type { Frame } from './ipc-sender.ts';
import { FakeContents } from './testing/fake-contents.ts';

/** An engine that notes what reaches it, and greets with one menu message. */
function fakeEngine() {
  const notes: string[] = [];
  const sends: ((message: ServerMessage) => void)[] = [];
  const engine: Engine = {
    call: async (name) => {
      notes.push(`call ${name}`);
      return { ok: true, value: null as never };
    },
    attach: (send) => {
      const number = sends.push(send);
      notes.push(`attach ${number}`);
      return {
        receive: (message: ClientMessage) => void notes.push(`receive ${number} ${message.type}`),
        detach: () => void notes.push(`detach ${number}`),
      };
    },
  };
  return { engine, notes, sends };
}

function served() {
  const contents = new FakeContents();
  const { engine, notes, sends } = fakeEngine();
  const transport = new ElectronTransport(contents, engine, 'app://console');
  const post = (message: unknown, frame: Frame | null = contents.mainFrame) =>
    contents.receive(ipcChannels.post, frame, message);
  const call = (name: unknown, input: unknown, frame: Frame | null = contents.mainFrame) =>
    contents.receive(ipcChannels.call, frame, name, input);
  return { contents, transport, notes, sends, post, call };
}

const hello = { type: 'hello', hidden: false };

test('a call of the own page reaches the engine and is answered', async () => {
  const { call, notes } = served();
  expect(await call('sending.hold', {})).toEqual({ ok: true, value: null });
  expect(notes).toEqual(['call sending.hold']);
});

test('what is not of the contract is refused in words', async () => {
  const { call, notes } = served();
  expect(await call('process.exit', {})).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await call('sending.hold', { more: 1 })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(notes).toEqual([]);
});

test.each<[string, Frame | null]>([
  ['a sub-frame with the same address', { url: 'app://console/' }],
  ['a frame that has gone', null],
])('%s is refused', async (_who, frame) => {
  const { call, post, notes } = served();
  expect(await call('sending.hold', {}, frame)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  await post(hello, frame);
  expect(notes).toEqual([]);
});

test.each([
  'https://evil.example/',
  'about:blank',
  '',
  'app://console.evil.example/',
  'app://other/',
  'file:///console',
])('the main frame is refused while it shows %s', async (url) => {
  const { contents, call, post, notes } = served();
  contents.mainFrame = { url };
  expect(await call('sending.hold', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  await post(hello);
  expect(notes).toEqual([]);
});

test('a frame whose address cannot be read any more is refused', async () => {
  const { contents, call } = served();
  contents.mainFrame = {
    get url(): string {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    },
  };
  expect(await call('sending.hold', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});

test('hello attaches the window; messages pass both ways', async () => {
  const { contents, post, notes, sends } = served();
  await post(hello);
  await post({ type: 'resync' });
  sends[0]?.({ type: 'log', log: { entries: [], missed: 3 } });
  expect(notes).toEqual(['attach 1', 'receive 1 hello', 'receive 1 resync']);
  expect(contents.sent).toEqual([{ type: 'log', log: { entries: [], missed: 3 } }]);
});

test.each([
  ['before hello', { type: 'resync' }],
  ['of an unknown type', { type: 'destroy' }],
  ['with more than belongs there', { ...hello, more: 1 }],
  ['of no shape', null],
])('a message %s does nothing', async (_what, message) => {
  const { post, notes } = served();
  await post(message);
  expect(notes).toEqual([]);
});

test('a second hello, after a reload, ends what the page before had', async () => {
  const { post, notes } = served();
  await post(hello);
  await post(hello);
  expect(notes).toEqual(['attach 1', 'receive 1 hello', 'detach 1', 'attach 2', 'receive 2 hello']);
});

const started = { isMainFrame: true, isSameDocument: false };

test('a page that is left is detached', async () => {
  const { contents, post, notes } = served();
  await post(hello);
  contents.emit('did-start-navigation', started);
  contents.emit('did-navigate');
  await post({ type: 'resync' });
  expect(notes).toEqual(['attach 1', 'receive 1 hello', 'detach 1']);
});

test('a navigation that was started and refused leaves the page attached', async () => {
  const { contents, post, notes } = served();
  await post(hello);
  contents.emit('did-start-navigation', started);
  await post({ type: 'resync' });
  expect(notes).toEqual(['attach 1', 'receive 1 hello', 'receive 1 resync']);
});

test('the new page stays attached, however early its hello comes', async () => {
  const { contents, post, notes } = served();
  await post(hello);
  contents.emit('did-start-navigation', started);
  await post(hello);
  contents.emit('did-navigate');
  expect(notes.at(-1)).toBe('receive 2 hello');
});

test.each([
  ['a sub-frame', { isMainFrame: false, isSameDocument: false }],
  ['a fragment', { isMainFrame: true, isSameDocument: true }],
])('a navigation of %s changes nothing', async (_what, navigation) => {
  const { contents, post, notes } = served();
  await post(hello);
  contents.emit('did-start-navigation', navigation);
  contents.emit('did-navigate');
  expect(notes).toEqual(['attach 1', 'receive 1 hello']);
});

test.each(['render-process-gone', 'destroyed'])('%s detaches, once', async (event) => {
  const { contents, post, notes } = served();
  await post(hello);
  contents.emit(event);
  contents.emit(event);
  expect(notes).toEqual(['attach 1', 'receive 1 hello', 'detach 1']);
});

test('nothing is sent to contents that are destroyed', async () => {
  const { contents, post, sends } = served();
  await post(hello);
  contents.isDestroyed = () => true;
  sends[0]?.({ type: 'log', log: { entries: [], missed: 0 } });
  expect(contents.sent).toEqual([]);
});

test('a file to open waits for a page that says hello, and is sent once', async () => {
  const { contents, transport, post } = served();
  transport.openFile({ kind: 'workspace', path: '/a.json' });
  transport.openFile({ kind: 'scenario', path: '/day.json' });
  expect(contents.sent).toEqual([]);
  await post(hello);
  const first = { type: 'menu', command: 'scenario.open', path: '/day.json' };
  expect(contents.sent).toEqual([first]);
  await post(hello);
  transport.openFile({ kind: 'workspace', path: '/b.json' });
  expect(contents.sent).toEqual([first, { type: 'menu', command: 'workspace.open', path: '/b.json' }]);
});

test('a menu command goes to a page that has said hello', async () => {
  const { contents, transport, post } = served();
  transport.chooseCommand('workspace.save');
  await post(hello);
  transport.chooseCommand('workspace.open');
  expect(contents.sent).toEqual([{ type: 'menu', command: 'workspace.open' }]);
});
