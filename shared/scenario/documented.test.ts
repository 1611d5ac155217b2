import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choicesOf } from './keyed.ts';
import { stepSchema } from './step.ts';

const text = await readFile(join(import.meta.dirname, '../../docs/scenarios.md'), 'utf8');
const examples = [...text.matchAll(/```json step\n([\s\S]*?)```/g)].map(([, json]) => json ?? '');

test.each(examples)('the documented step is good: %s', (json) => {
  expect(stepSchema.safeParse(JSON.parse(json)).error?.issues).toBeUndefined();
});

test('every kind of step has an example', () => {
  const shown = new Set(examples.flatMap((json) => Object.keys(JSON.parse(json))));
  const kinds = [
    'do',
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
  ];
  expect(choicesOf(stepSchema)).toHaveLength(kinds.length);
  for (const kind of kinds) expect(shown).toContain(kind);
});
