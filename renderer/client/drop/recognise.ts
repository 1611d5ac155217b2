import { associatedFiles } from '../../../shared/workspace/associated-files.ts';
import { isObject } from '../scenario-draft.ts';

/** What was dropped on the window. */
export type Dropped =
  | { readonly kind: 'logs'; readonly files: readonly File[] }
  | { readonly kind: 'workspace' | 'scenario'; readonly file: File; readonly text: string }
  | { readonly kind: 'nothing'; readonly why: 'unknown' | 'mixed' | 'folder' | 'large' };

/** As much as the engine takes of a workspace's text. */
const mostJson = 64_000_000;
/** So much of a file is looked at where its name says nothing. */
const lookedAt = 65_536;

const jsonName = new RegExp(`\\.(?:json|${associatedFiles.map(({ extension }) => extension).join('|')})$`, 'i');
/** `OCS.20261122_142055_851.log`, `ocs.log.3`, `ocs.txt`. */
const logName = /\.(?:log|txt)(?:\.\w+)?$/i;
const ownLine = /\b8100[01]\b/;

/** Finds out what files are: by their names where these say it, by what is in them otherwise. */
export async function recognise(files: readonly File[]): Promise<Dropped> {
  const [first, ...others] = files;
  if (first === undefined) return { kind: 'nothing', why: 'unknown' };
  const isJson = files.map(({ name }) => jsonName.test(name));
  if (isJson.every(Boolean) && others.length === 0) return recogniseJson(first);
  if (isJson.includes(true)) return { kind: 'nothing', why: 'mixed' };
  for (const file of files) if (!(await isLog(file))) return { kind: 'nothing', why: 'unknown' };
  return { kind: 'logs', files };
}

/** A file that is no JSON is taken for a workspace: its faults are listed with their places. */
async function recogniseJson(file: File): Promise<Dropped> {
  if (file.size > mostJson) return { kind: 'nothing', why: 'large' };
  const text = await file.text();
  const value = parsed(text);
  if (value === undefined) return { kind: 'workspace', file, text };
  if (!isObject(value)) return { kind: 'nothing', why: 'unknown' };
  if (Array.isArray(value.steps)) return { kind: 'scenario', file, text };
  return 'campaignGroups' in value || 'application' in value
    ? { kind: 'workspace', file, text }
    : { kind: 'nothing', why: 'unknown' };
}

async function isLog(file: File): Promise<boolean> {
  if (logName.test(file.name)) return true;
  return ownLine.test(await file.slice(0, lookedAt).text());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
