import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { ConsoleState } from '../../shared/contract/state.ts';
import { SyncClient } from '../../shared/contract/sync-client.ts';
import type { SyncPeer } from '../../shared/contract/sync-server.ts';
import { fuzzed } from '../../shared/testing/fuzz.ts';
import { confined, hostileCall } from '../../shared/testing/hostile-calls.ts';
import { alteredValues, damaged, isPolluted } from '../../shared/testing/hostile-texts.ts';
import { OutboundConsole } from '../core/outbound-console.ts';
import { eventually } from '../core/testing/eventually.ts';
import { temporaryFolder } from '../core/testing/temporary-folder.ts';
import { parseWorkspace } from '../core/workspace/workspace-file.ts';
import { ElectronTransport } from './electron-ipc.ts';
import { readFrame } from './frames.ts';
import { ipcChannels } from './ipc-channels.ts';
import { FakeContents } from './testing/fake-contents.ts';
import { fakeEngine } from './testing/fake-engine.ts';
import { transports, type Way } from './testing/transports.ts';

const codes = ['invalid', 'refused', 'not-found', 'io'];

/** What every answer is: a value, or an error that says in a sentence what was wrong. Never a fault of the console. */
function expectAnswer(call: unknown, answer: unknown): void {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true) return;
  expect([call, answer]).toEqual([
    call,
    {
      ok: false,
      error: expect.objectContaining({ code: expect.toBeOneOf(codes), sentence: expect.stringMatching(/\w.*\.$/s) }),
    },
  ]);
}

function expectWorkspace(answer: unknown): void {
  expect(answer).toEqual({ ok: true, value: { text: expect.any(String) } });
  const { value } = answer as { value: { text: string } };
  expect(parseWorkspace(value.text, 'kept.json')).toMatchObject({ ok: true });
}

/** A window that follows the engine; resolves once it knows the same. */
function follow(engine: OutboundConsole): () => Promise<void> {
  let seen: ConsoleState | null = null;
  const client: SyncClient = new SyncClient({
    post: (message) => peer.receive(message),
    onState: (state) => {
      seen = state;
    },
    onLog: () => undefined,
  });
  const peer: SyncPeer = engine.attach((message) => client.receive(structuredClone(message)));
  client.start(false);
  return async () => {
    await eventually(() => expect(seen).toEqual(engine.state));
    peer.detach();
  };
}

test.each(Object.keys(transports))('whatever is called over %s is answered, and the engine goes on', async (way) => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const folder = await temporaryFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(hostileCall, { minLength: 10, maxLength: 40, size: 'max' }), async (course) => {
      const engine = await OutboundConsole.open({ host: { kind: 'none', version: 'test' }, profileFolder: null });
      try {
        const send = await transports[way as Way](engine);
        const known = follow(engine);
        for (const { name, input } of course) {
          const given = confined(input, folder);
          const answer = await send(name, given);
          expect(isPolluted()).toBe(false);
          // Over a WebSocket, what is no frame of the contract ends the connection.
          if (answer === 1008) expect(typeof name !== 'string' || name.length > 64).toBe(true);
          else expectAnswer([name, given], answer);
        }
        expectWorkspace(await send('workspace.text', {}));
        await send('scenario.stop', {});
        await send('conformance.cancel', {});
        await known();
      } finally {
        await engine.close();
      }
    }),
    // To look for a shorter course would take longer than to read this one.
    { ...fuzzed(15), endOnFailure: true },
  );
  expect(log.mock.calls.filter(([line]) => String(line).includes('the console failed'))).toEqual([]);
  log.mockRestore();
});

const frames = fc.oneof(
  fc.constant(null),
  fc.constantFrom('app://console/', 'https://evil.example/', '').map((url) => ({ url })),
);

test('whatever another frame than the main one calls or posts is refused', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  await fc.assert(
    fc.asyncProperty(frames, hostileCall, async (frame, { name, input }) => {
      const contents = new FakeContents();
      const engine = fakeEngine();
      new ElectronTransport(contents, engine, 'app://console');
      const answer = await contents.receive(ipcChannels.call, frame, name, input);
      expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
      await contents.receive(ipcChannels.post, frame, { type: 'hello', hidden: false });
      expect([engine.calls, engine.attached()]).toEqual([[], 0]);
    }),
    fuzzed(100),
  );
  log.mockRestore();
});

test('whatever the page posts is of the sync protocol, or does nothing', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const messages = alteredValues(
    { type: 'hello', hidden: false },
    { type: 'ack', epoch: 'epoch-1', seq: 0 },
    { type: 'resync' },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(messages, { maxLength: 20 }), async (posted) => {
      const contents = new FakeContents();
      const engine = fakeEngine();
      new ElectronTransport(contents, engine, 'app://console');
      await contents.receive(ipcChannels.post, contents.mainFrame, { type: 'hello', hidden: false });
      for (const message of posted) await contents.receive(ipcChannels.post, contents.mainFrame, message);
      expect([engine.attached(), isPolluted()]).toEqual([1, false]);
      await contents.receive(ipcChannels.post, contents.mainFrame, { type: 'resync' });
      expect(contents.sent.at(-1)).toMatchObject({ type: 'snapshot' });
    }),
    fuzzed(50),
  );
  log.mockRestore();
});

test('whatever comes as a frame is one of the contract, or ends the connection with a code', () => {
  const good = ['{"call":{"id":1,"name":"workspace.new","input":{}}}', '{"sync":{"type":"ack","epoch":"e","seq":1}}'];
  fc.assert(
    fc.property(damaged(...good), fc.boolean(), (text, isBinary) => {
      const frame = readFrame(text, isBinary);
      if ('closeWith' in frame) expect([1003, 1007, 1008]).toContain(frame.closeWith);
      else expect(Object.keys(frame)).toEqual([expect.stringMatching(/^(call|sync)$/)]);
      expect(isPolluted()).toBe(false);
    }),
    fuzzed(500),
  );
});
