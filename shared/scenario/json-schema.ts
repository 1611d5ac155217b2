import { z } from 'zod';
import { workspaceSchema } from '../workspace/workspace.ts';
import { choicesOf } from './keyed.ts';
import { scenarioSchema } from './scenario.ts';
import { stepSchema } from './step.ts';

type Json = Record<string, unknown>;

/** The JSON Schema of a scenario file, as an editor uses it; made from the schema that checks the file. */
export function scenarioJsonSchema(): Json {
  const file = schemaOf(scenarioSchema);
  const properties = { ...(file.properties as Json), workspace: { $ref: '#/$defs/workspace' } };
  return {
    ...file,
    title: 'Scenario of the Campaign Group Console, version 1',
    properties,
    $defs: { step: alternatives(stepSchema), workspace: withoutDialect(schemaOf(workspaceSchema)) },
  };
}

function schemaOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const isStep = zodSchema === (stepSchema as unknown);
      if (!isStep && choicesOf(zodSchema) === undefined) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Json)[key];
      Object.assign(jsonSchema, isStep ? { $ref: '#/$defs/step' } : alternatives(zodSchema));
    },
  }) as Json;
}

function alternatives(schema: unknown): Json {
  return { anyOf: (choicesOf(schema) ?? []).map((choice) => withoutDialect(schemaOf(choice))) };
}

function withoutDialect({ $schema: _dialect, ...schema }: Json): Json {
  return schema;
}
