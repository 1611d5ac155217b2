import { expect, test } from 'vitest';
import { linkOrigins, safeExternalUrl } from './open-external.ts';

const origins = ['https://docs.example.com'];

test.each([
  ['https://docs.example.com/a?b=c#d', 'https://docs.example.com/a?b=c#d'],
  ['HTTPS://DOCS.example.com/A', 'https://docs.example.com/A'],
  ['https://docs.example.com:443/', 'https://docs.example.com/'],
  ['https:\\\\docs.example.com\\a b"c', 'https://docs.example.com/a%20b%22c'],
])('%s is opened as %s', (url, opened) => expect(safeExternalUrl(url, origins)).toBe(opened));

test.each([
  'http://docs.example.com/',
  'https://docs.example.com:8443/',
  'https://docs.example.com.evil.example/',
  'https://evil.example/https://docs.example.com/',
  'https://docs.example.com@evil.example/',
  'https://user:secret@docs.example.com/',
  'https://sub.docs.example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'mailto:a@docs.example.com',
  'app://console/',
  '\\\\docs.example.com\\share',
  'docs.example.com',
  '',
])('%s is not opened', (url) => expect(safeExternalUrl(url, origins)).toBeNull());

test('the list has exact https origins only', () => {
  for (const origin of linkOrigins) {
    expect(new URL(origin)).toMatchObject({ protocol: 'https:', origin });
  }
});
