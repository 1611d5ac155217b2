import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { icnsSizes, icoSizes } from './containers.ts';
import { drawingHash, iconFiles, linuxSizes } from './files.ts';

/** Width and height that a PNG says it has; it throws where there is none. */
function sidesOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('the icons are those of the drawing', () => {
  const why = 'the drawing has changed: run `node build/icons/draw.ts`';
  expect(readFileSync(iconFiles.drawnFrom, 'utf8').trim(), why).toBe(drawingHash());
});

test('Linux has a picture of each size', () => {
  expect(readdirSync(iconFiles.linux).sort()).toEqual(linuxSizes.map((size) => `${size}x${size}.png`).sort());
  for (const size of linuxSizes)
    expect(sidesOf(readFileSync(join(iconFiles.linux, `${size}x${size}.png`)))).toEqual([size, size]);
});

test('the icon of Windows holds each size, where its directory says', () => {
  const file = readFileSync(iconFiles.windows);
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, icoSizes.length]);
  icoSizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
    expect(file.readUInt8(at) || 256).toBe(size);
    expect(sidesOf(file.subarray(offset, offset + length))).toEqual([size, size]);
  });
});

test('the icon of macOS holds each size, and is as long as it says', () => {
  const file = readFileSync(iconFiles.mac);
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  const sizes = new Set<number>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) sizes.add(sidesOf(file.subarray(at + 8))[0]);
  expect([...sizes].sort((a, b) => a - b)).toEqual([...icnsSizes].sort((a, b) => a - b));
});
