import { z } from 'zod';
import { t } from '../strings/t.ts';
import { type OptionName, type OptionSettings, optionDefinitions, type ReportingOptions } from './options.ts';

const { schema: send } = optionDefinitions['send-campaigngroup-states'];
const { schema: uri } = optionDefinitions['campaigngroup-states-uri'];
const { schema: interval } = optionDefinitions['campaigngroup-states-interval'];
const { schema: timeout } = optionDefinitions['http-response-timeout'];
const { schema: poolSize } = optionDefinitions['http-connection-pool-size'];

const perGroup = {
  'send-campaigngroup-states': z.exactOptional(send),
  'campaigngroup-states-uri': z.exactOptional(uri),
  'campaigngroup-states-interval': z.exactOptional(interval),
};

/** Options set at a Campaign Group: it may override the first three (assumed). */
export const groupOptionsSchema = z.strictObject(perGroup);

/** Options set at the application. */
export const applicationOptionsSchema = z.strictObject({
  ...perGroup,
  'http-response-timeout': z.exactOptional(timeout),
  'http-connection-pool-size': z.exactOptional(poolSize),
});

export type OptionSource = 'campaign-group' | 'application' | 'default';
export type EffectiveOptions = {
  readonly [Name in OptionName]: { readonly value: ReportingOptions[Name]; readonly source: OptionSource };
};

/** Reads one option's value as typed, or says what is wrong with it: "must be ...". */
export function parseOption<Name extends OptionName>(
  name: Name,
  raw: unknown,
): { readonly value: ReportingOptions[Name] } | { readonly fault: string } {
  const parsed = optionDefinitions[name].schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data };
  return { fault: parsed.error.issues[0]?.message ?? t('options.faults.value') };
}

/** The value in force of each option, and where it comes from: Campaign Group, then application, then default. */
export function effectiveOptions(application: OptionSettings, group: OptionSettings = {}): EffectiveOptions {
  const look = <Name extends OptionName>(name: Name) => lookUp(name, application, group);
  return {
    'send-campaigngroup-states': look('send-campaigngroup-states'),
    'campaigngroup-states-uri': look('campaigngroup-states-uri'),
    'campaigngroup-states-interval': look('campaigngroup-states-interval'),
    'http-response-timeout': look('http-response-timeout'),
    'http-connection-pool-size': look('http-connection-pool-size'),
  };
}

function lookUp<Name extends OptionName>(name: Name, application: OptionSettings, group: OptionSettings) {
  const definition = optionDefinitions[name];
  const overridden = definition.perGroup ? group[name] : undefined;
  if (overridden !== undefined) return { value: overridden, source: 'campaign-group' as const };
  const set = application[name];
  if (set !== undefined) return { value: set, source: 'application' as const };
  return { value: definition.default, source: 'default' as const };
}
