import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { detailOf } from '../testing/rows.ts';
import { copyAs, copyFormats } from './copy-as.ts';
import { bashQuoted } from './curl.ts';
import { codeSpan, fenced } from './markdown.ts';
import { powerShellQuoted } from './power-shell.ts';

const run = promisify(execFile);
const context = { traceFormat: 'short', origin: { host: 'dialer-1', application: 'OCS' }, unmasked: false } as const;
const unmasked = { ...context, unmasked: true };
const hostileParts = [
  "'",
  '"',
  '`',
  '$(touch x)',
  '$',
  '\\',
  '\n',
  '\r',
  '\t',
  '\x1b[201~',
  '!',
  ' ',
  ';',
  '&',
  '|',
  '<',
  '>',
];
const moreParts = [
  '\u2018',
  '\u2019',
  '\u201b',
  'ü',
  '😀',
  '\u2028',
  '\x7f',
  '\x85',
  "\\'",
  "'\\''",
  '@',
  '%s',
  '\\x41',
  'a1',
  '{',
  '}',
  '[0-9]',
];
/** Texts that try to end the quotes around them. */
const hostile = fc
  .array(fc.constantFrom(...hostileParts, ...moreParts), { maxLength: 12 })
  .map((parts) => parts.join(''));
const noSurprises = { env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: '/nonexistent' } };

const received: { url?: string | undefined; headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    received.push({ url: request.url, headers: request.headers, body: Buffer.concat(parts).toString() });
    response.end('ok');
  });
});
let origin = '';
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
);

async function sendWithCurl(body: string, path = '/ocs', headers: Record<string, string> = {}) {
  const detail = detailOf({ uri: origin + path, body, requestHeaders: { ...detailOf().requestHeaders, ...headers } });
  const finished = run('bash', noSurprises);
  finished.child.stdin?.end(copyAs('curl', detail, unmasked).text);
  await finished;
  return received.at(-1);
}

test.skipIf(!hasCurl)('what is copied as cURL arrives as it was sent, whatever the body is', async () => {
  const property = fc.asyncProperty(hostile, hostile, async (body, value) => {
    const got = await sendWithCurl(body, '/ocs?a={1,2}&b=[1-3]', { 'x-note': `x${value}x` });
    expect(got?.body).toBe(body);
    expect(got?.url).toBe('/ocs?a={1,2}&b=[1-3]');
    const sent = Buffer.from(`x${value.replace(/\p{Cc}/gu, ' ')}x`).toString('latin1');
    expect(got?.headers['x-note']).toBe(sent);
    expect(got?.headers['content-type']).toBe('application/json; charset=utf-8');
  });
  await fc.assert(property, { numRuns: 25 });
});

test.skipIf(!hasCurl)('a body that is too long for an argument arrives as well', async () => {
  const long = `{"GSW_CAMPAIGN_NAME":"${"it's $(x) ".repeat(30_000)}"}`;
  expect((await sendWithCurl(long))?.body === long).toBe(true);
});

test.skipIf(!hasCurl)('an empty body and an empty header are sent as such', async () => {
  expect(await sendWithCurl('', '/', { 'x-empty': '' })).toMatchObject({ body: '', headers: { 'x-empty': '' } });
});

test('for bash, a text is one word, and pasting it commands no terminal', async () => {
  const property = fc.asyncProperty(fc.array(hostile, { minLength: 20, maxLength: 20 }), async (texts) => {
    const words = texts.map(bashQuoted);
    const { stdout } = await run('bash', ['-c', `printf '%s\\0' ${words.join(' ')}`], noSurprises);
    expect(stdout.split('\0').slice(0, -1)).toEqual(texts);
    expect(words.join('')).not.toMatch(/\p{Cc}/u);
  });
  await fc.assert(property, { numRuns: 20 });
});

/** Reads a PowerShell expression as PowerShell does: texts in single quotes and characters by number, joined by +. */
function readPowerShell(expression: string): string {
  const inner = expression.startsWith('(') ? expression.slice(1, -1) : expression;
  const part = /'((?:[^'\u2018-\u201b]|(['\u2018-\u201b])\2)*)'|\[char\](\d+)/y;
  let text = '';
  while (part.lastIndex < inner.length) {
    const at = part.lastIndex;
    const match = part.exec(inner);
    if (match === null) throw new Error(`It breaks out at ${at}: ${inner}`);
    text +=
      match[3] === undefined ? match[1]?.replace(/(['\u2018-\u201b])\1/g, '$1') : String.fromCharCode(Number(match[3]));
    if (inner.startsWith(' + ', part.lastIndex)) part.lastIndex += 3;
    else if (part.lastIndex < inner.length) throw new Error(`It breaks out at ${part.lastIndex}: ${inner}`);
  }
  return text;
}

test('for PowerShell, a text stays one expression, typographic quotes included', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const expression = powerShellQuoted(text);
      expect(readPowerShell(expression)).toBe(text);
      expect(expression).not.toMatch(/\p{Cc}/u);
    }),
  );
  expect(copyAs('powershell', detailOf({ uri: "http://h/it's", body: '{"a":1}\n' }), context).text).toBe(
    [
      'Invoke-WebRequest -UseBasicParsing -Method Post -MaximumRedirection 0 `',
      "  -Uri 'http://h/it''s' `",
      "  -ContentType 'application/json; charset=utf-8' `",
      `  -Body ([System.Text.Encoding]::UTF8.GetBytes(('' + '{"a":1}' + [char]10)))`,
    ].join('\n'),
  );
});

test('raw HTTP has one head, and the length of the body in bytes', () => {
  fc.assert(
    fc.property(hostile, hostile, (body, value) => {
      const detail = detailOf({ body, requestHeaders: { 'x-note': value }, uri: `http://h:81/${value}?q` });
      const [head = '', ...rest] = copyAs('http', detail, context).text.split('\r\n\r\n');
      expect(rest.join('\r\n\r\n')).toBe(body);
      expect(head.split('\r\n')).toHaveLength(4);
      expect(head).toMatch(/^POST \/[^ \r\n]* HTTP\/1\.1\r\nhost: h:81\r\nx-note: /);
      expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
    }),
  );
});

test('JSON is the whole record', () => {
  expect(JSON.parse(copyAs('json', detailOf(), context).text)).toEqual(detailOf());
});

test('Markdown says what a ticket needs', () => {
  const detail = detailOf({
    outcome: 'rejected',
    status: 503,
    errorClass: 'server-error',
    fault: 'delayed by 5 s',
    mark: { pinned: true, colour: null, note: 'Ask about this.' },
    response: { status: 503, headers: { server: 'x' }, body: 'down', bodyBytes: 90_000, bodyCut: true },
  });
  const { text } = copyAs('markdown', detail, context);
  for (const words of [
    '### Notification 81000 of `Spring@Agents`: rejected',
    '- **Occurred:** 2025-11-24T16:00:00.250Z (local ',
    '- **On the wire:** Status 503: The receiver failed while it handled the request. (23.5 ms) Usually an exception',
    '- **Cause:** `request 4: Start, by key`',
    '- **Loss laboratory, beyond OCS:** `delayed by 5 s`',
    '- **Note:** `Ask about this.`',
    'Trc 81000 Sending HTTP status notification',
    'POST /ocs HTTP/1.1',
    'HTTP 503\nserver: x\n\ndown',
    "Only the beginning of the body's 90000 bytes was kept.",
  ])
    expect(text).toContain(words);
  expect(copyAs('markdown', detailOf({ loggedAt: null }), context).text).toContain('OCS would have written none.');
});

test('nothing in a notification ends a code span or a block of the Markdown', () => {
  const marks = fc.array(fc.constantFrom('`', '``', '```', '\n', ' ', 'a', '# x', '|', '<b>', '~~~'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(marks, (parts) => {
      const text = parts.join('');
      const span = /^(`+)(.*[^`])\1$/.exec(codeSpan(text));
      expect(span).not.toBeNull();
      expect(span?.[2]?.match(/`+/g) ?? []).not.toContain(span?.[1]);
      const [first = '', ...lines] = fenced(text).split('\n');
      const fence = first.replace('text', '');
      expect(lines.pop()).toBe(fence);
      expect(lines.join('\n')).toBe(text);
      expect(text).not.toContain(fence);
    }),
  );
});

test('secrets are masked, said, and shown when asked for', () => {
  const detail = detailOf({ uri: 'http://me:hunter2@h/', requestHeaders: { 'x-api-key': 'hunter3' } });
  for (const format of copyFormats) {
    expect(copyAs(format, detail, context)).toEqual({ text: expect.not.stringContaining('hunter'), masked: true });
    expect(copyAs(format, detail, unmasked)).toEqual({ text: expect.stringContaining('hunter3'), masked: false });
    expect(copyAs(format, detailOf(), context).masked).toBe(false);
  }
});
