import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { en } from '../shared/strings/en.ts';
import { textsOf } from './catalogue.ts';
import { inProject } from './project.ts';
import { proseIn } from './prose.ts';

const found = (text: string) => proseIn('a.tsx', text).map(({ line, what }) => `${line} ${what}`);

test.each([
  ['const a = <p>Nothing yet</p>;', '1 Nothing yet'],
  ['const a = <p>nothing</p>;', '1 nothing'],
  ['\nconst a = <Button label="Load all" />;', '2 Load all'],
  ["const a = { title: 'Load' };", '1 Load'],
  ['const a = `Sent $' + '{count} messages`;', '1 Sent {} messages'],
  ["const a = isOn ? 'switched off' : b;", '1 switched off'],
  ["const a = b + 'switched off';", '1 switched off'],
])('words in the source are found: %s', (text, prose) => {
  expect(found(text)).toEqual([prose]);
});

test.each([
  ["throw new Error('The page has no root element.');"],
  ["import a from './Two words.ts';"],
  ['const a = <Button className="two words" variant="Big" />;'],
  ["type A = 'Two words' | 'Load';"],
  ["const a = { kind: 'resend', key: 'Delete' };"],
  ["const a = event.key === 'Enter' || 'Delete' !== event.key;"],
  ["t('groups.bulk.load');"],
  ['// Some words\nconst a = 1;'],
])('these are no words for a person: %s', (text) => {
  expect(found(text)).toEqual([]);
});

const texts = textsOf(en);
const sources = readSources();

test('the window has no words of its own: all come from the catalogue', () => {
  const places = [...sources]
    .filter(([path]) => !path.startsWith('electron/') && !elsewhere.some((place) => path.startsWith(place)))
    .flatMap(([path, text]) => proseIn(path, text).map(({ line, what }) => `${path}:${line}  ${what}`));
  expect(places).toEqual([]);
});

test('every text of the catalogue is used', () => {
  const all = [...sources.values()].join('\n');
  const inPieces = [...all.matchAll(/`([\w.-]*\.)\$\{/g)].map(([, prefix = '']) => prefix);
  const unused = [...texts.keys()].filter(
    (key) => !all.includes(`'${key}'`) && !inPieces.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test.each([...texts])('%s is a message that can be said: %s', (key) => {
  const faults: string[] = [];
  const t = createTranslator<Record<string, unknown>>({
    locale: 'en-US',
    messages: en,
    onError: (error) => faults.push(error.message),
  });
  const names = [...(texts.get(key) ?? '').matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
  const tags = [...(texts.get(key) ?? '').matchAll(/<(\w+)>/g)].map(([, name = '']) => name);
  t.markup(
    key as never,
    {
      ...Object.fromEntries(names.map((name) => [name, 1])),
      ...Object.fromEntries(tags.map((name) => [name, (words: string) => words])),
    } as never,
  );
  expect(faults).toEqual([]);
});

/**
 * Where words stand in the source. English in any language: what is written for others and kept (log text, exports, reports, the
 * receiver kit), faults in files
 * with their paths, and the names that the protocol gives.
 */
const elsewhere = [
  'shared/export/',
  'shared/conformance/',
  'shared/kit/',
  'shared/report/',
  'shared/reporting/notification-body.ts',
  'shared/reporting/trace-line.ts',
  'shared/reporting/wire-profile.ts',
  'shared/domain/dial-mode.ts',
  'shared/domain/enumerations.ts',
  'shared/domain/optimization.ts',
  'shared/faults/spoil-body.ts',
  'shared/forensics/log-header.ts',
  'shared/forensics/log-message.ts',
  'shared/groups-csv/read.ts',
  'shared/groups-csv/write.ts',
  'shared/groups-query/keys.ts',
  'shared/receiver/response-rule.ts',
  'shared/scenario/',
  'shared/schedule/',
  'shared/workspace/',
  'renderer/client/announcer.ts',
  'renderer/ui/',
  'renderer/client/',
];

function readSources(): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const room of ['shared', 'electron', 'renderer'])
    for (const file of readdirSync(inProject(room), { recursive: true, encoding: 'utf8' })) {
      const path = join(room, file).split(sep).join('/');
      const isProduct = /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/testing\/|\/strings\/en/.test(path);
      if (isProduct) read.set(path, readFileSync(inProject(path), 'utf8'));
    }
  return read;
}
