import { LogReader, type TextPorts } from '../forensics/log-reader.ts';
import type { LogRecord, ReadSettings } from '../forensics/log-record.ts';
import { usualSettings } from '../forensics/log-record.ts';

/** Bytes as text, one character for each; UTF-8 by the language's own means. */
const testPorts: TextPorts = {
  latin1: (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
  utf8: (bytes) => {
    try {
      return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
    } catch {
      return null;
    }
  },
};

/** A text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return Uint8Array.from(
    encodeURIComponent(text.toWellFormed()).replace(/%(..)|(.)/g, (_, hex: string | undefined, sign: string) =>
      String.fromCharCode(hex === undefined ? sign.charCodeAt(0) : Number.parseInt(hex, 16)),
    ),
    (sign) => sign.charCodeAt(0),
  );
}

/** Reads logs that a test has, each with the name of its file. */
export function readLogs(
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
  settings: Partial<ReadSettings> = {},
  chunk = Number.POSITIVE_INFINITY,
) {
  const records: LogRecord[] = [];
  const reader = new LogReader({ ...usualSettings, zone: 'utc', ...settings }, testPorts, (record) =>
    records.push(record),
  );
  for (const [name, content] of files) {
    reader.beginFile(name);
    const bytes = typeof content === 'string' ? utf8(content) : content;
    for (let from = 0; from < bytes.length; from += chunk) reader.take(bytes.subarray(from, from + chunk));
    reader.endFile();
  }
  return { records, counts: reader.counts, silences: reader.silences, firstDay: reader.firstDay };
}

/** One log without a name that says anything. */
export function readLog(content: string | Uint8Array, settings: Partial<ReadSettings> = {}, chunk?: number) {
  return readLogs([['ocs.log', content]], settings, chunk);
}
