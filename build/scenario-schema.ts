import { writeFile } from 'node:fs/promises';
import { scenarioJsonSchema } from '../shared/scenario/json-schema.ts';
import { inProject } from './project.ts';

/* Writes docs/scenario.schema.json anew: `node build/scenario-schema.ts`, and then the formatter. */
await writeFile(inProject('docs/scenario.schema.json'), `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
