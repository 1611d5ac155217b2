import { z } from 'zod';
import type { Provenance } from '../domain/provenance.ts';
import { t } from '../strings/t.ts';

/** The five options of section `OCServer`, by their names. */
export interface ReportingOptions {
  readonly 'send-campaigngroup-states': boolean;
  readonly 'campaigngroup-states-uri': string;
  /** Seconds; 0 turns periodic notifications off. */
  readonly 'campaigngroup-states-interval': number;
  /** Seconds for connect and response together, per notification. */
  readonly 'http-response-timeout': number;
  /** Connections per receiver origin. */
  readonly 'http-connection-pool-size': number;
}
export type OptionName = keyof ReportingOptions;
export type OptionValue = ReportingOptions[OptionName];

/** Options as set at one level: only those that are set there. */
export type OptionSettings = { readonly [Name in OptionName]?: ReportingOptions[Name] };

/** Everything that is known of one option, for the rules and for the window alike. */
export interface OptionDefinition<Name extends OptionName = OptionName> {
  readonly name: Name;
  readonly type: 'boolean' | 'uri' | 'integer';
  readonly range: string;
  readonly unit?: 'seconds' | 'connections';
  readonly default: ReportingOptions[Name];
  readonly note: string;
  /** Whether a Campaign Group may override it. Assumed for those that it may. */
  readonly perGroup: boolean;
  readonly takesEffect: string;
  /** Where name and default come from. */
  readonly provenance: { readonly name: Provenance; readonly default: Provenance; readonly range: Provenance };
  /** Takes what a person typed or a file holds (a string, number or boolean). */
  readonly schema: z.ZodType<ReportingOptions[Name]>;
}

/** A map: in an object, "constructor" would be a word too. */
const words: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

const booleanSchema = z.union([z.boolean(), z.string()], t('options.faults.boolean')).transform((value, context) => {
  const meant = typeof value === 'boolean' ? value : words.get(value.trim().toLowerCase());
  if (meant !== undefined) return meant;
  context.addIssue({ code: 'custom', message: t('options.faults.boolean') });
  return z.NEVER;
});

function integerSchema(min: number, max: number, unit: 'seconds' | 'connections'): z.ZodType<number> {
  const message = t('options.faults.integer', { min: String(min), max: String(max), unit: t(`domain.units.${unit}`) });
  return z.union([z.number(), z.string()], message).transform((value, context) => {
    const number = typeof value === 'number' ? value : parseWhole(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

function parseWhole(text: string): number {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
}

const uriSchema = z.string(t('options.faults.uri')).transform((text, context) => {
  const problem = uriProblem(text.trim());
  if (problem === undefined) return text.trim();
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
});

const uriPattern = /^(https?):\/\/([^/?#\s]+)([^#\s]*)$/i;

/** What is wrong with a URI for notifications, in words; undefined when it is good. Empty is good: nothing is sent. */
function uriProblem(text: string): string | undefined {
  if (text === '') return undefined;
  if (text.length > 2_000) return t('options.faults.long');
  if (/\p{Cc}/u.test(text)) return t('options.faults.control');
  if (text.includes('#')) return t('options.faults.fragment');
  const match = uriPattern.exec(text);
  if (!match) return t('options.faults.example');
  const authority = match[2] ?? '';
  if (authority.includes('@')) return t('options.faults.user');
  return authorityProblem(authority) ?? parserProblem(text, authority);
}

/** Hosts that look right but cannot be, such as `1.2.3.999` or `[::::]`: asked of the parser that will read the URI. */
function parserProblem(text: string, authority: string): string | undefined {
  return z.url().safeParse(text).success ? undefined : unreadableHost(authority);
}

function unreadableHost(authority: string): string {
  return t('options.faults.host', { host: authority });
}

function authorityProblem(authority: string): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d*))?$/i.exec(authority);
  if (!match) return unreadableHost(authority);
  const port = match[2];
  if (port !== undefined && (port === '' || Number(port) < 1 || Number(port) > 65_535))
    return t('options.faults.port', { port: port === '' ? t('options.faults.emptyPort') : port });
  if (/[\\^|<>"`{}%]/.test(match[1] ?? '')) return t('options.faults.character', { host: match[1] ?? '' });
  return undefined;
}

const atOnce = t('options.takesEffect.atOnce');
const dropping = t('options.takesEffect.dropping');
const documentedName = (rest: { default: Provenance; range: Provenance }) => ({ name: 'documented' as const, ...rest });

export const optionDefinitions: { readonly [Name in OptionName]: OptionDefinition<Name> } = {
  'send-campaigngroup-states': {
    name: 'send-campaigngroup-states',
    type: 'boolean',
    range: t('options.definitions.send-campaigngroup-states.range'),
    default: false,
    note: t('options.definitions.send-campaigngroup-states.note'),
    perGroup: true,
    takesEffect: dropping,
    provenance: documentedName({ default: 'assumed', range: 'documented' }),
    schema: booleanSchema,
  },
  'campaigngroup-states-uri': {
    name: 'campaigngroup-states-uri',
    type: 'uri',
    range: t('options.definitions.campaigngroup-states-uri.range'),
    default: '',
    note: t('options.definitions.campaigngroup-states-uri.note'),
    perGroup: true,
    takesEffect: dropping,
    provenance: documentedName({ default: 'assumed', range: 'assumed' }),
    schema: uriSchema,
  },
  'campaigngroup-states-interval': {
    name: 'campaigngroup-states-interval',
    type: 'integer',
    range: t('options.definitions.campaigngroup-states-interval.range'),
    unit: 'seconds',
    default: 10,
    note: t('options.definitions.campaigngroup-states-interval.note'),
    perGroup: true,
    takesEffect: atOnce,
    provenance: documentedName({ default: 'documented', range: 'assumed' }),
    schema: integerSchema(0, 86_400, 'seconds'),
  },
  'http-response-timeout': {
    name: 'http-response-timeout',
    type: 'integer',
    range: t('options.definitions.http-response-timeout.range'),
    unit: 'seconds',
    default: 10,
    note: t('options.definitions.http-response-timeout.note'),
    perGroup: false,
    takesEffect: t('options.takesEffect.next'),
    provenance: documentedName({ default: 'assumed', range: 'assumed' }),
    schema: integerSchema(1, 600, 'seconds'),
  },
  'http-connection-pool-size': {
    name: 'http-connection-pool-size',
    type: 'integer',
    range: t('options.definitions.http-connection-pool-size.range'),
    unit: 'connections',
    default: 10,
    note: t('options.definitions.http-connection-pool-size.note'),
    perGroup: false,
    takesEffect: atOnce,
    provenance: documentedName({ default: 'assumed', range: 'assumed' }),
    schema: integerSchema(1, 1_024, 'connections'),
  },
};

export const optionNames = Object.keys(optionDefinitions) as OptionName[];
export const groupOptionNames = optionNames.filter((name) => optionDefinitions[name].perGroup);
