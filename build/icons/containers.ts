/** One picture of the icon: a PNG file and the length of its sides in pixels. */
export interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

/** The pictures that a Windows icon holds. 256 is what the desktop shows, and what electron-builder insists on. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256] as const;

/** A Windows icon: a directory of pictures, then the pictures, which may be PNG since Windows Vista. */
export function icoOf(pictures: readonly Picture[]): Buffer {
  const directory = Buffer.alloc(6 + 16 * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // One byte a side: 0 stands for 256.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}

/** Apple's name for each kind of picture in an icon, and its size; some sizes are there twice, once as the double of a smaller one. */
const icnsKinds = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

export const icnsSizes: readonly number[] = [...new Set(icnsKinds.map(([, size]) => size))];

/** A macOS icon: `icns`, its length, then each picture with its kind and length. All of `icnsSizes` must be given. */
export function icnsOf(pictures: readonly Picture[]): Buffer {
  const parts = icnsKinds.map(([kind, size]) => {
    const picture = pictures.find((one) => one.size === size);
    if (picture === undefined) throw new Error(`The icon needs a picture of ${size} pixels.`);
    return block(kind, picture.png);
  });
  return block('icns', Buffer.concat(parts));
}

function block(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
