import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { normalize } from 'node:path';
import asar, { type DirectoryRecord, type FileRecord } from '@electron/asar';

/** A file in the archive: what the header says of it, and its bytes as they are. */
export interface ArchivedFile {
  readonly path: string;
  readonly record: FileRecord;
  readonly bytes: Buffer;
}

export interface Archive {
  /** By path, with `/` between folders. */
  readonly files: ReadonlyMap<string, ArchivedFile>;
  /** Paths that lead out of the archive: links, and files that lie beside it. */
  readonly outside: readonly string[];
  /** SHA-256 of the header: what Electron compares the program's own note with. */
  readonly headerHash: string;
}

/** Reads all of an archive. @throws Error in words where it cannot be read */
export function readArchive(file: string): Archive {
  if (!existsSync(file)) throw new Error('there is no such file');
  // The library keeps what it has read by name.
  asar.uncache(file);
  const { header, headerString } = asar.getRawHeader(file);
  const files = new Map<string, ArchivedFile>();
  const outside: string[] = [];
  for (const [path, record] of walk(header)) {
    if (record.unpacked || !('offset' in record)) outside.push(path);
    else files.set(path, { path, record, bytes: asar.extractFile(file, normalize(path)) });
  }
  return { files, outside, headerHash: createHash('sha256').update(headerString).digest('hex') };
}

function* walk({ files }: DirectoryRecord, folder = ''): Generator<[string, FileRecord]> {
  for (const [name, record] of Object.entries(files)) {
    if ('files' in record) yield* walk(record, `${folder}${name}/`);
    else yield [`${folder}${name}`, record];
  }
}
