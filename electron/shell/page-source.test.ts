import { expect, test } from 'vitest';
import { devPageVariable, pageSource } from './page-source.ts';

const own = { url: 'app://console/', origin: 'app://console' };

test('the page is the own one', () => expect(pageSource(false, {})).toEqual(own));

test('a packaged console takes no other', () => {
  expect(pageSource(true, { [devPageVariable]: 'http://127.0.0.1:5173/' })).toEqual(own);
});

test('development may show a server on this machine', () => {
  const url = 'http://127.0.0.1:5173/';
  expect(pageSource(false, { [devPageVariable]: url })).toEqual({ url, origin: 'http://127.0.0.1:5173' });
});

test.each(['http://example.com:80/', 'http://127.0.0.1.evil.example:1/', 'https://127.0.0.1:1/', 'file:///x', 'x'])(
  '%s is refused',
  (url) => expect(() => pageSource(false, { [devPageVariable]: url })).toThrow(devPageVariable),
);
