import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detailOf, noteOf } from '../testing/rows.ts';
import { isSecretName, maskEntry, maskHeaders, maskNotification, maskRow, maskText, maskUri } from './mask-secrets.ts';

test.each([
  'Authorization',
  'proxy-authorization',
  'Cookie',
  'Set-Cookie',
  'X-Api-Key',
  'X-Auth-Token',
  'access_token',
  'accessToken',
  'APIKEY',
  'client-secret',
  'password',
  'passwd',
  'sig',
  'X-Amz-Signature',
  'X-Amz-Credential',
  'key',
  'JSESSIONID',
  'X-Token-Value',
])('%s names a secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each(['host', 'content-type', 'content-length', 'keyword', 'monkey', 'author', 'signal', 'passage'])(
  '%s names none',
  (name) => {
    expect(isSecretName(name)).toBe(false);
  },
);

test('a login keeps its scheme and nothing else', () => {
  expect(maskHeaders({ Authorization: 'Bearer abc.def', 'X-Api-Key': 'Basic', cookie: 'a=1; b=2', host: 'h' })).toEqual(
    {
      value: { Authorization: 'Bearer ***', 'X-Api-Key': '***', cookie: '***', host: 'h' },
      masked: true,
    },
  );
  expect(maskHeaders({ authorization: 'hunter2 hunter3' }).value).toEqual({ authorization: '***' });
});

test('headers without secrets stay as they are, and say so', () => {
  expect(maskHeaders({ host: 'h', authorization: '' })).toEqual({
    value: { host: 'h', authorization: '' },
    masked: false,
  });
});

test.each([
  ['http://me:pass@host:80/p', 'http://***@host:80/p'],
  ['https://me@host/', 'https://***@host/'],
  ['http://a:b@c@host/', 'http://***@host/'],
  ['http://h/p?token=abc&x=1', 'http://h/p?token=***&x=1'],
  ['http://h/p?x=1;api_key=abc', 'http://h/p?x=1;api_key=***'],
  ['http://h/p?%74oken=abc', 'http://h/p?%74oken=***'],
  ['http://h/p;jsessionid=9F/x', 'http://h/p;jsessionid=***'],
  ['http://h/p?access%5Ftoken=a=b#sig=c', 'http://h/p?access%5Ftoken=***#sig=***'],
])('%s is shown as %s', (uri, shown) => {
  expect(maskUri(uri)).toEqual({ value: shown, masked: true });
});

test.each([
  'http://h/a@b',
  'http://h/?q=a@b',
  'http://h/?token=',
  'http://[::1]:80/?page=2',
  '',
  'not a URI',
  'http://h/%',
])('%s has nothing to mask', (uri) => {
  expect(maskUri(uri)).toEqual({ value: uri, masked: false });
});

test('a notification is masked wherever its URI or a header stands', () => {
  const uri = 'http://me:pass@h/?token=abc';
  const detail = detailOf({
    uri,
    requestHeaders: { authorization: 'Basic bWU6cGFzcw==' },
    response: {
      status: 302,
      headers: { 'set-cookie': 'sid=1', location: '/next?sig=abc' },
      body: '',
      bodyBytes: 0,
      bodyCut: false,
    },
    errorText: `failed for ${uri} twice`,
  });
  const { value, masked } = maskNotification(detail);
  expect(masked).toBe(true);
  expect(value).toEqual({
    ...detail,
    uri: 'http://***@h/?token=***',
    requestHeaders: { authorization: 'Basic ***' },
    response: { ...detail.response, headers: { 'set-cookie': '***', location: '/next?sig=***' } },
    errorText: 'failed for http://***@h/?token=*** twice',
  });
});

test('what has no secret is the very same row', () => {
  const detail = detailOf();
  expect(maskRow(detail)).toEqual({ value: detail, masked: false });
  expect(maskRow(detail).value).toBe(detail);
});

test('a note that mentions a URI is masked as well', () => {
  expect(maskRow(noteOf({ text: 'The URI is now http://me:pass@h/.' })).value.text).toBe(
    'The URI is now http://***@h/.',
  );
});

test('a note that somebody has put on a row is masked, and the rest of the mark stays', () => {
  const mark = { pinned: true, colour: 'blue', note: 'Got lost on the way to http://h/?token=abc' } as const;
  const masked = { ...mark, note: 'Got lost on the way to http://h/?token=***' };
  expect(maskRow(detailOf({ mark }))).toEqual({ value: detailOf({ mark: masked }), masked: true });
  expect(maskEntry(detailOf({ mark, uri: 'http://h/?key=k' }))).toEqual(
    detailOf({ mark: masked, uri: 'http://h/?key=***' }),
  );
});

test('a long text is looked through once', () => {
  // From each letter to the end it would be days.
  const letters = 'a'.repeat(10_000_000);
  const text = `${letters}://me:word@h/?token=abc ${letters}`;
  expect(maskText(text).value.length).toBe(text.length - 'me:word'.length - 'abc'.length + 6);
});

test('masking again changes nothing, and no secret is left, whatever it is', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9._~%!$()-]{4,20}$/).filter((text) => !text.includes('***'));
  fc.assert(
    fc.property(secret, secret, (password, token) => {
      const shown = maskUri(`https://user:s${password}@host/ocs?a=1&token=q${token}&b=2`).value;
      expect(shown).toBe('https://***@host/ocs?a=1&token=***&b=2');
      expect(maskUri(shown).value).toBe(shown);
    }),
  );
});
