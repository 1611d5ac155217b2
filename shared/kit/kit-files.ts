import { notificationJsonSchema } from '../reporting/notification-body.ts';
import { releases } from '../reporting/wire-profile.ts';
import { corpus } from './corpus.ts';
import { openApi } from './openapi.ts';

/** One file of the receiver kit, by its path in it. */
export interface KitFile {
  readonly path: string;
  readonly text: string;
}

/** What a folder holds that is a receiver kit. */
export const kitMark = 'kit.json';

/** The files of the kit that are made from the wire profile and the conformance suite. */
export function madeKitFiles(version: string): readonly KitFile[] {
  const samples = corpus();
  const index = samples.map(({ body: _body, ...about }) => about);
  return [
    { path: kitMark, text: json({ kit: 'Campaign Group Status Reporting: receiver kit', version }) },
    ...releases.map((release) => ({
      path: `schema/notification-${release}.schema.json`,
      text: json(notificationJsonSchema(release)),
    })),
    { path: 'openapi.json', text: json(openApi(version, samples)) },
    { path: 'corpus/index.json', text: json(index) },
    ...samples.map(({ file, body }) => ({ path: file, text: body })),
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
