import { expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from '../contract/calls.ts';
import { groupRequestSchema } from '../domain/requests.ts';
import { scenarioSchema } from '../scenario/scenario.ts';
import { faultsOf, faultText } from './faults.ts';
import { workspaceSchema } from './workspace.ts';

function faults(schema: z.ZodType, raw: unknown): string[] {
  const parsed = schema.safeParse(raw);
  return parsed.success ? [] : faultsOf(parsed.error).map(faultText);
}

test.each<[string, z.ZodType, unknown]>([
  ['is missing; it must be a number', z.number(), undefined],
  ['is missing; it must be a string', z.string().min(1), undefined],
  ['is missing; it must be a list', z.array(z.string()), undefined],
  ['is missing; it must be one of a, b', z.enum(['a', 'b']), undefined],
  ['must be a number, not a string', z.number(), '7'],
  ['must be a number, not null', z.number(), null],
  ['must be a number, not true or false', z.number(), true],
  ['must be a number', z.number(), Number.POSITIVE_INFINITY],
  ['must be a whole number', z.int(), 1.5],
  ['must be a number, not a list', z.int(), []],
  ['must be a string, not a number', z.string(), 7],
  ['must be true or false, not a string', z.boolean(), 'yes'],
  ['must be a list, not an object', z.array(z.string()), {}],
  ['must be an object, not a list', z.strictObject({}), []],
  ['must be an object, not a string', z.record(z.string(), z.string()), 'text'],
  ['must be one of a, b', z.enum(['a', 'b']), 'c'],
  ['must be 1', z.literal(1), 2],
  ['must be one of 0, 1', z.literal([0, 1]), 2],
  ['must be at least 0', z.number().min(0), -1],
  ['must be at most 86400', z.number().max(86_400), 86_401],
  ['must not be empty', z.string().min(1), ''],
  ['must not be empty', z.array(z.string()).min(1), []],
  ['must have at least 2 characters', z.string().min(2), 'a'],
  ['must have at most 255 characters', z.string().max(255), 'a'.repeat(256)],
  ['must have at most 2 entries', z.array(z.number()).max(2), [1, 2, 3]],
  ['must be a date and time, such as 2026-01-05T08:00:00Z', z.iso.datetime({ offset: true }), 'now'],
  ['must be a string, a number or null', z.union([z.string(), z.number(), z.null()]), {}],
  ['must be 0 or 1', z.union([z.literal(0), z.literal(1)]), 5],
  ['is not valid here', z.union([z.strictObject({ a: z.string() }), z.string()]), { a: 1 }],
])('%s', (words, schema, raw) => {
  expect(faults(schema, raw)).toEqual([words]);
});

test('a message that a schema gives itself is left as it is', () => {
  expect(faults(z.string('a name, please'), undefined)).toEqual(['a name, please']);
  expect(faults(z.number().min(1, 'a positive one'), 0)).toEqual(['a positive one']);
  const refined = z.string().superRefine((_, context) => context.addIssue({ code: 'custom', message: 'is taken' }));
  expect(faults(refined, 'x')).toEqual(['is taken']);
});

test('a request of no known kind', () => {
  expect(faults(groupRequestSchema, { do: 'fly' })).toEqual([
    'do: must be one of load, start, stop, set-mode, unload, force-unload, complete',
  ]);
  expect(faults(groupRequestSchema, {})).toEqual([
    'do: is missing; it must be one of load, start, stop, set-mode, unload, force-unload, complete',
  ]);
});

test('a workspace file reads well', () => {
  const group = { dbid: 101, guid: 'x', campaign: '', group: 'Agents', agents: '20', unloadSeconds: -1, colour: 'red' };
  expect(faults(workspaceSchema, { version: 1, tenant: 'Environment', campaignGroups: [group, null] })).toEqual([
    'tenant: must be an object, not a string',
    'campaignGroups[0].dbid: must be a string, not a number',
    'campaignGroups[0].guid: a GUID reads 8-4-4-4-12 hexadecimal digits',
    'campaignGroups[0].campaign: must not be empty',
    'campaignGroups[0].agents: must be a number, not a string',
    'campaignGroups[0].unloadSeconds: must be at least 0',
    'campaignGroups[0].colour: is not known here; remove it or correct its name',
    'campaignGroups[1]: must be an object, not null',
  ]);
});

test('a scenario file reads well, down to its steps', () => {
  const steps = [{ do: 'start', group: 'A@B' }, { wait: '2' }, { statistics: { group: 'A@B', busyFactor: -1 } }];
  expect(faults(scenarioSchema, { version: 1, clock: 'fast', steps })).toEqual([
    'name: is missing; it must be a string',
    'clock: must be one of real, virtual',
    'steps[0].dialMode: is missing; it must be a number',
    'steps[1].wait: must be a number, not a string',
    'steps[2].statistics.busyFactor: must be at least 0',
  ]);
});

test('parameters of a call read well', () => {
  expect(faults(calls['groups.request'].input, { dbids: [], request: { do: 'load' } })).toEqual([
    'dbids: must not be empty',
  ]);
  expect(faults(calls['options.set'].input, { settings: { 'campaigngroup-states-uri': {} } })).toEqual([
    'settings.campaigngroup-states-uri: must be a string, a number, true, false or null',
  ]);
});
