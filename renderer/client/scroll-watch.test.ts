import { expect, test } from 'vitest';
import { isAtEnd, ScrollWatch } from './scroll-watch.ts';

const at = (scrollTop: number, scrollHeight: number) => ({ scrollTop, scrollHeight, clientHeight: 100 });

test('a person moves the view up and down', () => {
  const watch = new ScrollWatch();
  watch.note(at(900, 1_000));
  expect(watch.moved(at(800, 1_000))).toBe('up');
  expect(watch.moved(at(800, 1_000))).toBe(null);
  expect(watch.moved(at(850, 1_000))).toBe('down');
});

test('a view that moves up because its content became shorter was moved by nobody', () => {
  const watch = new ScrollWatch();
  watch.note(at(900, 1_000));
  expect(watch.moved(at(200, 300))).toBe(null);
  // Nor one that was emptied and filled again before it was looked at.
  expect(watch.moved(at(0, 5_000))).toBe(null);
  expect(watch.moved(at(4_900, 5_000))).toBe('down');
});

test('where the view was put does not count as moved', () => {
  const watch = new ScrollWatch();
  watch.note(at(900, 1_000));
  watch.note(at(400, 1_000));
  expect(watch.moved(at(400, 1_000))).toBe(null);
});

test('the end has some slack', () => {
  expect(isAtEnd(at(900, 1_000))).toBe(true);
  expect(isAtEnd(at(890, 1_000))).toBe(false);
  expect(isAtEnd(at(890, 1_000), 10)).toBe(true);
});
