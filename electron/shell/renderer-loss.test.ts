import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { lossLimit, recoverLostPage } from './renderer-loss.ts';

function watched() {
  const contents = new EventEmitter();
  const done: string[] = [];
  const kept: string[] = [];
  let time = 0;
  recoverLostPage(contents, {
    reload: () => done.push('reload'),
    giveUp: () => done.push('give up'),
    keep: ({ message }) => kept.push(message),
    now: () => time,
    log: () => {},
  });
  const lose = (reason = 'crashed') => contents.emit('render-process-gone', {}, { reason, exitCode: 5 });
  const wait = (ms: number) => {
    time += ms;
  };
  return { done, kept, lose, wait };
}

test('brings the page back as often as the limit says, then asks', () => {
  const { done, lose } = watched();
  for (let n = 0; n < lossLimit.most + 1; n++) lose();
  expect(done).toEqual(['reload', 'reload', 'reload', 'give up']);
});

test('losses long ago do not count', () => {
  const { done, lose, wait } = watched();
  for (let n = 0; n < 10; n++) {
    lose('oom');
    wait(lossLimit.withinMs / lossLimit.most);
  }
  expect(new Set(done)).toEqual(new Set(['reload']));
});

test('after it was asked, the count begins anew', () => {
  const { done, kept, lose } = watched();
  for (let n = 0; n < lossLimit.most + 2; n++) lose('killed');
  expect(kept).toEqual(Array(lossLimit.most + 2).fill('its process has gone: killed, code 5'));
  expect(done.slice(-2)).toEqual(['give up', 'reload']);
});

test('a page that ends as it should is not brought back', () => {
  const { done, kept, lose } = watched();
  lose('clean-exit');
  expect([...done, ...kept]).toEqual([]);
});
