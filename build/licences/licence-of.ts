import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedPackage } from '../../shared/contract/shipped-package.ts';

/** Licences under which a package may be in a program that is handed out, closed or open, with its text alone. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
]);

/** Files of a package that must go along. */
const texts = /^(?:licen[cs]e|copying|notice)\b[^/]*$/i;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
}

/** Reads name, version, licence and text of the package in a folder. */
export function licenceOf(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const licence = (typeof license === 'object' ? license.type : license) ?? 'unknown';
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && texts.test(entry.name) && !/\.(?:[cm]?[jt]s|json)$/.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim());
  return { name, version, licence, text: files.length === 0 ? null : files.join('\n\n') };
}

/** Whether an expression of SPDX leaves a choice that is allowed: of `A OR B` one, of `A AND B` both. */
export function isAllowed(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.has(one.trim())));
}
