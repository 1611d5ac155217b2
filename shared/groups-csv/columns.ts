import { t } from '../strings/t.ts';
import type { CampaignGroup } from '../workspace/campaign-group.ts';

/** One column of the CSV: its heading, and what a cell of it means. */
export interface CsvColumn {
  readonly heading: string;
  /** Where the value goes in a configuration, as faults name it: `options.campaigngroup-states-uri`. */
  readonly path: string;
  readonly meaning: string;
  readonly kind: 'text' | 'number' | 'flag';
  /** The cell of a Campaign Group; undefined where it has nothing there. */
  readonly cell: (configuration: CampaignGroup) => string | number | boolean | undefined;
}

/** Stands for a value that is there and empty: an empty cell says that there is none. */
export const emptyValue = '(empty)';

type OwnOption = keyof NonNullable<CampaignGroup['options']>;

const field = (
  name: Exclude<keyof CampaignGroup, 'callingLists' | 'options'>,
  meaning: string,
  kind: CsvColumn['kind'] = 'text',
): CsvColumn => ({ heading: name, path: name, meaning, kind, cell: (configuration) => configuration[name] });

const option = (name: OwnOption, meaning: string): CsvColumn => ({
  heading: name,
  path: `options.${name}`,
  meaning,
  kind: 'text',
  cell: ({ options }) => options?.[name],
});

/** The columns that every export has. Only the first two have to be there for an import. */
export const csvColumns: readonly CsvColumn[] = [
  field('campaign', t('groupsCsv.columns.campaign')),
  field('group', t('groupsCsv.columns.group')),
  field('dbid', t('groupsCsv.columns.dbid')),
  field('guid', t('groupsCsv.columns.guid')),
  field('template', t('groupsCsv.columns.template')),
  field('queue', t('groupsCsv.columns.queue')),
  field('agents', t('groupsCsv.columns.agents'), 'number'),
  field('callsInProgressSeconds', t('groupsCsv.columns.callsInProgressSeconds'), 'number'),
  field('unloadSeconds', t('groupsCsv.columns.unloadSeconds'), 'number'),
  field('autoComplete', t('groupsCsv.columns.autoComplete'), 'flag'),
  field('historyLength', t('groupsCsv.columns.historyLength'), 'number'),
  option('send-campaigngroup-states', t('groupsCsv.columns.send-campaigngroup-states')),
  option('campaigngroup-states-uri', t('groupsCsv.columns.campaigngroup-states-uri', { empty: emptyValue })),
  option('campaigngroup-states-interval', t('groupsCsv.columns.campaigngroup-states-interval')),
];

const listFields = ['name', 'dbid', 'records', 'hitRatio', 'weight'] as const;

/** The columns of the Calling List in this place, from 1: `list1.name` and so on. */
export function listColumns(place: number): readonly CsvColumn[] {
  return listFields.map((name) => ({
    heading: `list${place}.${name}`,
    path: `callingLists[${place - 1}].${name}`,
    meaning: t(`groupsCsv.listColumns.${name}`),
    kind: name === 'name' || name === 'dbid' ? 'text' : 'number',
    cell: ({ callingLists }) => callingLists?.[place - 1]?.[name],
  }));
}

const mostLists = 1_000;
const listHeading = /^list(\d{1,4})\.(\w+)$/;

/** The column with this heading, whatever its case, spaces and underscores; undefined when it is not known. */
export function columnOf(heading: string): CsvColumn | undefined {
  const wanted = plain(heading);
  const [, place] = listHeading.exec(wanted) ?? [];
  if (place === undefined) return byHeading.get(wanted);
  return columnsAt(Number(place)).find((column) => plain(column.heading) === wanted);
}

function columnsAt(place: number): readonly CsvColumn[] {
  return place >= 1 && place <= mostLists ? listColumns(place) : [];
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[\s_-]+/g, '');
}

const byHeading = new Map(csvColumns.map((column) => [plain(column.heading), column]));
