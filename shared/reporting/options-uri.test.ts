import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOption } from './option-settings.ts';

const parse = (raw: unknown) => parseOption('campaigngroup-states-uri', raw);

const good = [
  'http://127.0.0.1:8080/ocs',
  'https://receiver.example',
  'HTTPS://Receiver.Example/OCS',
  'http://localhost',
  'http://my_host/',
  'http://h:1/',
  'http://h:65535/',
  'http://[::1]',
  'http://[::1]:8080/ocs',
  'http://[2001:db8::ff00:42:8329]/',
  'http://[::ffff:127.0.0.1]/',
  'http://h?key=value',
  'http://h/a%20b/c?d=e&f=g',
  "http://h/a@b:c!$'()*+,;=~-._",
];
test.each(good)('%s is good', (uri) => {
  expect(parse(uri)).toEqual({ value: uri });
});

test('blanks around it are taken away; empty means that nothing is sent', () => {
  expect(parse('  http://h/ocs\n')).toEqual({ value: 'http://h/ocs' });
  expect(parse('')).toEqual({ value: '' });
  expect(parse('   ')).toEqual({ value: '' });
});

const bad: readonly (readonly [fault: RegExp, uris: readonly string[]])[] = [
  [
    /absolute http or https URI/,
    [
      'ocs',
      '/ocs',
      '//h/ocs',
      'h:8080',
      'localhost:8080/ocs',
      'http:',
      'http:/h',
      'http://',
      'http:///ocs',
      'http://?x',
    ],
  ],
  [/absolute http or https URI/, ['ftp://h/', 'file:///etc/passwd', 'ws://h/', 'javascript:alert(1)', 'httpx://h/']],
  [/absolute http or https URI/, ['http://a b/', 'http://h/a b', 'http://h/a\u00a0b', 'http://h/a\u2028b']],
  [/fragment/, ['http://h#x', 'http://h/ocs#', 'http://h/ocs?a=b#c']],
  [/user name or password/, ['http://user@h/', 'http://user:secret@h/', 'http://:secret@h/', 'http://@h/']],
  [/port/, ['http://h:0/', 'http://h:65536/', 'http://h:/', 'http://[::1]:0/', 'http://h:99999999999/']],
  [
    /host/,
    ['http://h:8o8o/', 'http://h:-1/', 'http://h:80:80/', 'http://a^b/', 'http://a|b/', 'http://a%b/', 'http://h\\x/'],
  ],
  [/host/, ['http://[::1/', 'http://::1/', 'http://[::g]/', 'http://[::::]/', 'http://[1:2:3]/', 'http://[]/']],
  [/host/, ['http://1.2.3.999/', 'http://127.0.0.0.1/', 'http://4294967296/', 'http://\u00ad/']],
  [
    /control character/,
    ['http://h/a\tb', 'http://h/\nx', 'http://h/\u001b[31m', 'http://h/\u0000', 'http://h/\u0085x', 'http://h/\u007f'],
  ],
];
const badCases = bad.flatMap(([fault, uris]) => uris.map((uri) => ({ uri, fault })));

test.each(badCases)('$uri is bad: $fault', ({ uri, fault }) => {
  expect(parse(uri)).toEqual({ fault: expect.stringMatching(fault) });
});

test('a password never stands in the fault', () => {
  expect(JSON.stringify(parse('http://user:secret@h/'))).not.toContain('secret');
});

test('length is bounded', () => {
  const uri = (length: number) => 'http://h/'.padEnd(length, 'x');
  expect(parse(uri(2_000))).toEqual({ value: uri(2_000) });
  expect(parse(uri(2_001))).toEqual({ fault: expect.stringContaining('2000') });
});

test.each([null, undefined, 0, 8080, true, {}, [], ['http://h/']].map((raw) => ({ raw })))(
  '$raw is no URI',
  ({ raw }) => {
    expect(parse(raw)).toEqual({ fault: 'must be an absolute http or https URI' });
  },
);

const marks = 'http:// HTTPS:// ftp:// // / : @ # ? [ ] ::1 :: . .. % %2 %zz \\ h xn-- ß 256 0x1 65536 80'.split(' ');
const oddities = [' ', '\t', '\r\n', '\u0000', '\u001b', '\u00ad', '\u2028', '\ud800', '😀'];
const pieces = fc.constantFrom(...marks, ...oddities);
const uriLike = fc
  .tuple(
    fc.constantFrom('http://', 'https://', ''),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 6 }),
  )
  .map(([scheme, parts]) => scheme + parts.join(''));

test('what is accepted is a URL of http or https with a host, no secret and no line break', () => {
  fc.assert(
    fc.property(fc.oneof(uriLike, fc.webUrl(), fc.string()), (raw) => {
      const parsed = parse(raw);
      if ('fault' in parsed || parsed.value === '') return;
      const url = new URL(parsed.value);
      expect(url.protocol).toMatch(/^https?:$/);
      expect(url.hostname).not.toBe('');
      expect([url.username, url.password, url.hash]).toEqual(['', '', '']);
      expect(parsed.value).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
    { numRuns: 2_000 },
  );
});
