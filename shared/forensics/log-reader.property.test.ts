import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLog, utf8 } from '../testing/logs.ts';
import { LogLines, longestLine } from './log-lines.ts';

const pieces = [
  '10:00:00.000 ',
  '2026-11-22T14:20:55.851 ',
  'Trc 81000 ',
  'Trace h a GCTI-12-81001 ',
  'Sending HTTP status notification CampaignGroupState for Campaign Group A@B to http://h/',
  'Sending periodic HTTP status notification CampaignGroupState for Campaign Group Ä@B to http://h/',
  '52004 Campaign Group A@B has been unloaded',
  'Local time:  2026-11-22T10:00:00',
  'Check point 2026-11-22T10:00:00',
  '{"a":1}',
  '{',
  '\n',
  '\r\n',
  '\r',
  '\0',
  '\uFEFF',
  ' ',
];
const text = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }),
  {
    maxLength: 60,
  },
);
const content = fc.oneof(
  text.map((parts) => utf8(parts.join(''))),
  fc.uint8Array({ maxLength: 400 }),
);

test('nothing that is read makes it throw, and where chunks end makes no difference', () => {
  fc.assert(
    fc.property(content, fc.integer({ min: 1, max: 40 }), fc.constantFrom(null, '2026-01-05'), (bytes, chunk, date) => {
      expect(readLog(bytes, { date }, chunk)).toEqual(readLog(bytes, { date }));
    }),
    { numRuns: 500 },
  );
});

function linesOf(bytes: Uint8Array, chunk: number) {
  const lines: { number: number; offset: number; isCut: boolean; bytes: number[] }[] = [];
  const splitter = new LogLines((line) => lines.push({ ...line, bytes: [...line.bytes] }));
  for (let from = 0; from < bytes.length; from += chunk) splitter.take(bytes.subarray(from, from + chunk));
  splitter.end();
  return lines;
}

test('lines and their places are those of the bytes', () => {
  const sign = fc.constantFrom(10, 13, 65, 66);
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (signs, chunk) => {
      const whole = String.fromCharCode(...signs);
      const found = linesOf(Uint8Array.from(signs), chunk);
      const expected = whole
        .split('\n')
        .map((line, index, all) => (index < all.length - 1 ? line.replace(/\r$/, '') : line));
      if (expected.at(-1) === '') expected.pop();
      expect(found.map(({ bytes }) => String.fromCharCode(...bytes))).toEqual(expected);
      for (const { offset, bytes } of found) expect(signs.slice(offset, offset + bytes.length)).toEqual(bytes);
    }),
  );
});

test('of a line that is too long only the beginning is kept, whatever the chunks are', () => {
  const long = new Uint8Array(longestLine + 3).fill(65);
  const bytes = Uint8Array.from([...long, 13, 10, 66, 10]);
  for (const chunk of [bytes.length, 1_000, 65_535, 65_537]) {
    const [first, second] = linesOf(bytes, chunk);
    expect(first).toMatchObject({ number: 1, offset: 0, isCut: true });
    expect(first?.bytes).toHaveLength(longestLine);
    expect(second).toEqual({ number: 2, offset: longestLine + 5, isCut: false, bytes: [66] });
  }
});
