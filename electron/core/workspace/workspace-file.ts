import { readFile } from 'node:fs/promises';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { faultsOf, parseJson } from '../../../shared/workspace/faults.ts';
import { type Workspace, workspaceSchema } from '../../../shared/workspace/workspace.ts';
import { writeAtomically } from './atomic-file.ts';

/** Reads a workspace from the text of a file; every fault is named with its path. */
export function parseWorkspace(text: string, title: string): Result<Workspace> {
  const json = parseJson(text);
  if ('fault' in json) return failure('invalid', `${title} is not a workspace file.`, [json.fault]);
  return checkWorkspace(json.value, title);
}

/** Checks a value that should be a workspace. */
export function checkWorkspace(value: unknown, title: string): Result<Workspace> {
  const parsed = workspaceSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return failure('invalid', `${title} is not a valid workspace file; nothing was changed.`, faultsOf(parsed.error));
}

export async function readWorkspaceFile(path: string): Promise<Result<Workspace>> {
  try {
    return parseWorkspace(await readFile(path, 'utf8'), path);
  } catch (error) {
    return failure('io', `${path} cannot be read: ${reasonOf(error)}`);
  }
}

/** The text of a workspace file: readable, and the same for the same workspace. */
export function workspaceText(workspace: Workspace): string {
  return `${JSON.stringify(workspace, null, 2)}\n`;
}

export async function writeWorkspaceFile(path: string, workspace: Workspace): Promise<Result<null>> {
  try {
    await writeAtomically(path, workspaceText(workspace));
    return ok(null);
  } catch (error) {
    return failure('io', `${path} cannot be written: ${reasonOf(error)} What was there is unchanged.`);
  }
}

/** An error of the file system as a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return fileWords[code] ?? `${error instanceof Error ? error.message : String(error)}.`;
}

const fileWords: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  EISDIR: 'it is a folder.',
  ENOTDIR: 'a part of its path is not a folder.',
  EEXIST: 'a part of its path is not a folder.',
  ENAMETOOLONG: 'its name is too long.',
  EACCES: 'access is denied.',
  EPERM: 'it is not permitted.',
  EROFS: 'the disk is read-only.',
  ENOSPC: 'the disk is full.',
  EFBIG: 'it is larger than a file may be on this disk.',
};
