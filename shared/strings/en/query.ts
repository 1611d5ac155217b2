/** The fields of the two filter languages, and what is said of how to filter. */
export const query = {
  searching: 'Searching',
  waysToGoOn: 'Ways to go on',
  log: {
    filter: 'Filter the log',
    clear: 'Clear the filter of the log',
    how: 'How to filter the log',
    explained:
      'A row is shown when <b>every</b> term holds. Commas: any of these. A minus in front: not. Quotes go around what has spaces. Words without a key are looked for in names, URI, body, headers, answer, error and notes.',
  },
  'log-file': {
    filter: 'Filter the log file',
    clear: 'Clear the filter of the log file',
    how: 'How to filter the log file',
    explained:
      'A row is shown when <b>every</b> term holds. Commas: any of these. A minus in front: not. Quotes go around what has spaces. Words without a key are looked for in names, URI, body and notes.',
  },
  groups: {
    filter: 'Filter the Campaign Groups',
    clear: 'Clear the filter of the Campaign Groups',
    how: 'How to filter the Campaign Groups',
    explained:
      'A Campaign Group is shown when <b>every</b> term holds. Commas: any of these. A minus in front: not. Quotes go around what has spaces. Words without a key are looked for in names.',
  },
} as const;
