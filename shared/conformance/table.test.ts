import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseTable, checkTable } from './table.ts';

const page = join(import.meta.dirname, '../../docs/conformance.md');

/** With UPDATE_DOCS=1 in the environment, the tables are written anew. */
test.each([
  ['cases', caseTable],
  ['checks', checkTable],
])('the table of the %s in the documentation is that of the suite', async (name, table) => {
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const text = await readFile(page, 'utf8');
  const [before = '', rest = ''] = text.split(begin);
  const [inside = '', after = ''] = rest.split(end);
  if (process.env.UPDATE_DOCS) await writeFile(page, `${before}${begin}${table()}\n${end}${after}`);
  else expect(inside).toBe(`${table()}\n`);
});
