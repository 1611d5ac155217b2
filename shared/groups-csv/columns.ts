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
  field('campaign', 'Name of the Campaign; required'),
  field('group', 'Name of the Group; required'),
  field('dbid', 'A positive whole number; made when empty'),
  field('guid', 'Made when empty'),
  field('template', 'Campaign template'),
  field('queue', 'Voice Transfer Destination DN'),
  field('agents', 'A whole number; 10 when empty', 'number'),
  field('callsInProgressSeconds', 'How long calls in progress last, seconds; 2 when empty', 'number'),
  field('unloadSeconds', 'How long the unload lasts, seconds; 0.2 when empty', 'number'),
  field('autoComplete', 'true or false; false when empty', 'flag'),
  field('historyLength', 'Completed calls until pacing follows; 50 when empty', 'number'),
  option('send-campaigngroup-states', 'true or false; inherited when empty'),
  option('campaigngroup-states-uri', `http or https URI; inherited when empty, ${emptyValue} for none`),
  option('campaigngroup-states-interval', 'Seconds; inherited when empty'),
];

const listFields = ['name', 'dbid', 'records', 'hitRatio', 'weight'] as const;

/** The columns of the Calling List in this place, from 1: `list1.name` and so on. */
export function listColumns(place: number): readonly CsvColumn[] {
  return listFields.map((name) => ({
    heading: `list${place}.${name}`,
    path: `callingLists[${place - 1}].${name}`,
    meaning: listMeanings[name],
    kind: name === 'name' || name === 'dbid' ? 'text' : 'number',
    cell: ({ callingLists }) => callingLists?.[place - 1]?.[name],
  }));
}

const listMeanings = {
  name: 'Name of the first Calling List; list2.name and so on for more',
  dbid: 'Its DBID',
  records: 'How many records it has',
  hitRatio: 'The share of attempts that are answered, 0 to 1',
  weight: '1 to 100; 10 when empty',
} as const satisfies Record<(typeof listFields)[number], string>;

const mostLists = 1_000;
const listHeading = /^list(\d{1,4})\.(\w+)$/;

/** The column with this heading, whatever its case, spaces and underscores; undefined when it is not known. */
export function columnOf(heading: string): CsvColumn | undefined {
  const wanted = plain(heading);
  const [, place] = listHeading.exec(wanted) ?? [];
  const columns = place === undefined ? csvColumns : columnsAt(Number(place));
  return columns.find((column) => plain(column.heading) === wanted);
}

function columnsAt(place: number): readonly CsvColumn[] {
  return place >= 1 && place <= mostLists ? listColumns(place) : [];
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[\s_-]+/g, '');
}
