import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from './json-schema.ts';

const path = join(import.meta.dirname, '../../docs/scenario.schema.json');

test('the JSON Schema in the documents is that of the format; `node build/scenario-schema.ts` writes it', async () => {
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(scenarioJsonSchema());
});

test('it knows every step, with a repeat around the others', () => {
  const { $defs } = scenarioJsonSchema() as { $defs: { step: { anyOf: { properties: Record<string, unknown> }[] } } };
  const text = JSON.stringify($defs.step);
  for (const key of [
    'wait',
    'options',
    'statistics',
    'until',
    'repeat',
    'sending',
    'faults',
    'responses',
    'schedule',
    'assert',
  ])
    expect(text).toContain(`"required":["${key}`);
  expect(text).toContain('"items":{"$ref":"#/$defs/step"}');
  expect(text).not.toContain('"propertyNames":{"type":"string"},"additionalProperties":{}');
});
