import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedFolders } from '../../electron-builder.ts';
import type { Archive, ArchivedFile } from './archive.ts';
import type { Fault } from './fault.ts';

/** Made by electron-builder, from the project's. */
const manifest = 'package.json';

/**
 * Compares the archive with what was built: exactly those files, byte for byte.
 * @param built the folder that `out` is in
 */
export function faultsOfContents({ files, outside }: Archive, built: string): Fault[] {
  const expected = new Set([manifest, ...builtFiles(built)]);
  const strangers = [...files.keys()].filter((path) => !expected.has(path));
  return [
    ...strangers.map((path) => fault(path, 'is not among what is built', 'it must not be there')),
    ...outside.map((path) => fault(path, 'leads out of the archive', 'everything is inside')),
    ...[...expected].flatMap((path) => faultOfFile(path, files.get(path), built)),
  ];
}

function faultOfFile(path: string, file: ArchivedFile | undefined, built: string): Fault[] {
  if (file === undefined) return [fault(path, 'is missing', 'it belongs to what is built')];
  const integrity = faultOfIntegrity(file);
  if (path === manifest) return integrity;
  const wanted = readFileSync(join(built, path));
  if (wanted.equals(file.bytes)) return integrity;
  const at = firstDifference(wanted, file.bytes);
  return [
    ...integrity,
    fault(path, `differs from what was built, first at byte ${at}`, `must be the same ${wanted.length} bytes`),
  ];
}

/** What Electron checks as it reads, and what electron-builder has noted for it. */
function faultOfIntegrity({ path, bytes, record: { integrity } }: ArchivedFile): Fault[] {
  if (integrity === undefined) return [fault(path, 'has no hash', 'the archive has one for each file')];
  const { blockSize, blocks, hash } = integrity;
  const count = Math.max(1, Math.ceil(bytes.length / blockSize));
  const actual = Array.from({ length: count }, (_, index) =>
    sha256(bytes.subarray(index * blockSize, (index + 1) * blockSize)),
  );
  const isSame = hash === sha256(bytes) && actual.join() === blocks.join();
  return isSame ? [] : [fault(path, "its bytes are not those of the archive's hash", `must have the hash ${hash}`)];
}

/** Every file that ships, from the folder of `out`, with `/` between folders. */
function builtFiles(built: string): string[] {
  return shippedFolders
    .filter((folder) => existsSync(join(built, folder)))
    .flatMap((folder) =>
      readdirSync(join(built, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(built.length + 1)
            .replaceAll('\\', '/'),
        ),
    );
}

function firstDifference(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) if (one[index] !== other[index]) return index;
  return length;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function fault(path: string, what: string, wanted: string): Fault {
  return { where: `app.asar/${path}`, what, wanted };
}
