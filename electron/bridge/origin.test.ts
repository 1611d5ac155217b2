import { expect, test } from 'vitest';
import { originOf } from './origin.ts';

test.each([
  ['app://console/', 'app://console'],
  ['app://console/assets/a.js?b#c', 'app://console'],
  ['app://console.evil.example/', 'app://console.evil.example'],
  ['app://user@console/', 'app://console'],
  ['https://example.com:8443/x', 'https://example.com:8443'],
  ['http://127.0.0.1:5173/', 'http://127.0.0.1:5173'],
  ['about:blank', null],
  ['data:text/html,app://console/', null],
  ['file:///app://console/', null],
  ['javascript:1', null],
  ['', null],
  ['console', null],
])('%s is of %s', (url, origin) => expect(originOf(url)).toBe(origin));
