import { actors, groupStates, reportedActions } from '../domain/enumerations.ts';
import type { EnumEntry } from '../domain/provenance.ts';
import { optionDefinitions, optionNames } from './options.ts';
import { attributesOf, listAttributes, type Release } from './wire-profile.ts';

/** Something that no source says and that this console therefore decides for itself. */
export interface Assumption {
  /** What it is about: an attribute, an option, a rule. */
  readonly subject: string;
  readonly text: string;
}

/** Assumptions about behaviour. Those about attributes, numbers and options stand in their own tables. */
const rules: readonly Assumption[] = [
  { subject: 'Order of the body', text: 'Attributes are sent in the order of the wire profile.' },
  { subject: 'Content type', text: 'application/json; charset=utf-8.' },
  { subject: 'Active Campaign Groups', text: 'Loaded or running ones are reported periodically (states 4 and 5).' },
  { subject: 'InActive', text: 'State 3 is never produced.' },
  {
    subject: 'Force unload',
    text: 'It is reported as an unload (8). One that ends an unload under way is reported once.',
  },
  {
    subject: 'Exclusion',
    text: 'Simplified to pairs of dial modes within the same Group, refused as CampaignGroupsExcluded.',
  },
  { subject: 'Order of changes', text: 'The next change of a Campaign Group waits for the outcome of the one before.' },
  {
    subject: 'Late periodic notifications',
    text: 'One whose predecessor has not finished is skipped; it does not queue.',
  },
  { subject: 'Options of a Campaign Group', text: 'It may override the first three options.' },
  {
    subject: 'Simulated calls',
    text: 'Mean ring, talk, wrap-up and waiting times are those of this console; no source gives any.',
  },
  {
    subject: 'Statistics',
    text: 'They are null unless the Campaign Group runs; the busy factor covers the last ten minutes.',
  },
  { subject: 'Time in the log', text: 'Log lines carry the local time of this machine.' },
];

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
      provenance.default === 'assumed' ? `default ${value === '' ? '(empty)' : value}` : '',
      provenance.range === 'assumed' ? `range ${range}` : '',
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
    .map(({ value, name }) => ({ subject, text: `${value} means ${name}.` }));
}
