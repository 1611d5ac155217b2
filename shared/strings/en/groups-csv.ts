/** Campaign Groups as CSV: what the columns hold, and faults in a file. */
export const groupsCsv = {
  columns: {
    campaign: 'Name of the Campaign; required',
    group: 'Name of the Group; required',
    dbid: 'A positive whole number; made when empty',
    guid: 'Made when empty',
    template: 'Campaign template',
    queue: 'Voice Transfer Destination DN',
    agents: 'A whole number; 10 when empty',
    callsInProgressSeconds: 'How long calls in progress last, seconds; 2 when empty',
    unloadSeconds: 'How long the unload lasts, seconds; 0.2 when empty',
    autoComplete: 'true or false; false when empty',
    historyLength: 'Completed calls until pacing follows; 50 when empty',
    'send-campaigngroup-states': 'true or false; inherited when empty',
    'campaigngroup-states-interval': 'Seconds; inherited when empty',
    'campaigngroup-states-uri': 'http or https URI; inherited when empty, {empty} for none',
  },
  listColumns: {
    name: 'Name of the first Calling List; list2.name and so on for more',
    dbid: 'Its DBID',
    records: 'How many records it has',
    hitRatio: 'The share of attempts that are answered, 0 to 1',
    weight: '1 to 100; 10 when empty',
  },
  faults: {
    headings: 'The headings cannot be read: {fault}.',
    noRows: 'The file has headings, but no row with a Campaign Group.',
    empty: 'The file is empty: its first row must be the headings.',
    missing:
      'The first row must be the headings; {count, plural, one {{first} is} other {{first} and {second} are}} missing in it.',
    twice: 'The heading {heading} stands in the first row twice.',
    tooMany:
      'The file has {rows, number} rows; at most {most, number} are imported at once. Split it into several files.',
    cells: 'has {cells, number} cells, but there are {headings, number} headings',
    quoteOpen: 'a quotation mark is not closed; the rest of the file is taken for this cell',
    quoteInside: 'a quotation mark stands inside of a quoted cell; write it twice',
    row: 'row {number} ({name})',
  },
} as const;
