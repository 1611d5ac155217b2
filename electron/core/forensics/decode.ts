import { Buffer, isUtf8 } from 'node:buffer';
import type { TextPorts } from '../../../shared/forensics/log-reader.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as text. What is not UTF-8 is told, and can be read byte by byte. */
export const textPorts: TextPorts = {
  latin1: (bytes) => bufferOf(bytes).toString('latin1'),
  utf8: (bytes) => (isUtf8(bytes) ? utf8.decode(bytes) : null),
};

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
