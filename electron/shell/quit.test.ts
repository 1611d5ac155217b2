import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { finishBeforeQuit } from './quit.ts';

/** An app that ends when a request to quit is not prevented, as Electron does. */
function quitting(close: () => Promise<void>) {
  const emitter = new EventEmitter();
  const app = Object.assign(emitter, {
    ended: false,
    quit() {
      app.ended = true;
      const preventDefault = () => {
        app.ended = false;
      };
      emitter.emit('before-quit', { preventDefault });
    },
  });
  const lines: string[] = [];
  finishBeforeQuit(app, close, (line) => lines.push(line));
  return { app, lines };
}

const turn = () => new Promise(setImmediate);

test('waits for the engine, then quits', async () => {
  const closing = Promise.withResolvers<void>();
  const { app } = quitting(() => closing.promise);
  app.quit();
  await turn();
  expect(app.ended).toBe(false);
  closing.resolve();
  await turn();
  expect(app.ended).toBe(true);
});

test('a second request does not wait, and closes nothing twice', () => {
  let closed = 0;
  const { app } = quitting(() => {
    closed++;
    return new Promise(() => {});
  });
  app.quit();
  app.quit();
  expect(app.ended).toBe(true);
  expect(closed).toBe(1);
});

test('closing the last window is a request, but not a second one', () => {
  const { app } = quitting(() => new Promise(() => {}));
  app.emit('window-all-closed');
  app.emit('window-all-closed');
  expect(app.ended).toBe(false);
});

test('an engine that cannot be closed does not keep the program', async () => {
  const { app, lines } = quitting(() => Promise.reject(new Error('disk full')));
  app.quit();
  await turn();
  expect(app.ended).toBe(true);
  expect(lines).toEqual(['the engine could not be closed: Error: disk full']);
});
