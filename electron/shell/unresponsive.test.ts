import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { watchResponsiveness } from './unresponsive.ts';

function watched() {
  const window = new EventEmitter();
  const answers: ((end: boolean) => void)[] = [];
  let ended = 0;
  watchResponsiveness(window, {
    ask: () => new Promise((resolve) => answers.push(resolve)),
    endPage: () => void ended++,
    log: () => {},
  });
  /** Answers the newest question, and lets what follows from it happen. */
  const answer = async (end: boolean) => {
    answers.at(-1)?.(end);
    await new Promise(setImmediate);
  };
  return { window, answer, asked: () => answers.length, ended: () => ended };
}

test.each([
  ['Load again', true, 1],
  ['Wait', false, 0],
])('%s', async (_button, end, times) => {
  const { window, answer, ended } = watched();
  window.emit('unresponsive');
  await answer(end);
  expect(ended()).toBe(times);
});

test('asks once at a time, and again after an answer', async () => {
  const { window, answer, asked } = watched();
  window.emit('unresponsive');
  window.emit('unresponsive');
  expect(asked()).toBe(1);
  await answer(false);
  window.emit('unresponsive');
  expect(asked()).toBe(2);
});

test('a page that has recovered meanwhile is not ended', async () => {
  const { window, answer, ended } = watched();
  window.emit('unresponsive');
  window.emit('responsive');
  await answer(true);
  expect(ended()).toBe(0);
});
