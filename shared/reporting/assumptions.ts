import { actors, groupStates, reportedActions } from '../domain/enumerations.ts';
import type { EnumEntry } from '../domain/provenance.ts';
import { t } from '../strings/t.ts';
import { optionDefinitions, optionNames } from './options.ts';
import { attributesOf, listAttributes, type Release } from './wire-profile.ts';

/** Something that no source says and that this console therefore decides for itself. */
export interface Assumption {
  /** What it is about: an attribute, an option, a rule. */
  readonly subject: string;
  readonly text: string;
}

/** Assumptions about behaviour. Those about attributes, numbers and options stand in their own tables. */
const ruleNames = [
  'bodyOrder',
  'contentType',
  'active',
  'inActive',
  'forceUnload',
  'exclusion',
  'changeOrder',
  'latePeriodic',
  'groupOptions',
  'simulatedCalls',
  'statistics',
  'logTime',
] as const;
const rules: readonly Assumption[] = ruleNames.map((name) => ({
  subject: t(`assumptions.rules.${name}.subject`),
  text: t(`assumptions.rules.${name}.text`),
}));

/** Everything that is assumed in a release's profile and in the rules, for the person who has to judge it. */
export function assumptions(release: Release): readonly Assumption[] {
  const attributes = attributesOf(release);
  const lists = attributes.some(({ name }) => name === 'GSW_CALLING_LISTS') ? listAttributes : [];
  const ofAttributes = [...attributes, ...lists].flatMap(({ name, assumption }) =>
    assumption === undefined ? [] : [{ subject: name, text: assumption }],
  );
  const ofOptions = optionNames.flatMap((name) => {
    const { provenance, range, default: value } = optionDefinitions[name];
    const parts = [
      provenance.default === 'assumed'
        ? t('assumptions.default', { value: value === '' ? t('assumptions.empty') : String(value) })
        : '',
      provenance.range === 'assumed' ? t('assumptions.range', { range }) : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? [] : [{ subject: name, text: `${parts.join('; ')}.` }];
  });
  return [
    ...ofAttributes,
    ...assumedNumbers('GSW_CAMPAIGN_GROUP_STATE', groupStates),
    ...assumedNumbers('GSW_CAMPAIGN_GROUP_ACTION', reportedActions),
    ...assumedNumbers('GSW_CAMPAIGN_GROUP_ACTOR', actors),
    ...ofOptions,
    ...rules,
  ];
}

function assumedNumbers(subject: string, table: readonly EnumEntry[]): Assumption[] {
  return table
    .filter(({ provenance }) => provenance === 'assumed')
    .map(({ value, name }) => ({ subject, text: t('assumptions.number', { value: String(value), name }) }));
}
