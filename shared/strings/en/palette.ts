/** The palette: everything that can be searched for or run. */
export const palette = {
  sections: {
    recent: 'Recent',
    commands: 'Commands',
    groups: 'Campaign Groups',
    options: 'Options',
  },
  group: 'Campaign Group',
  selected: '{count, number} selected Campaign Groups',
  goTo: 'Go to · DBID {dbid}',
  empty: '(empty)',
  withUnit: '{value} {unit}',
  label: 'Search or run',
  placeholder: 'Type a command, a Campaign Group or an option',
  list: 'What was found',
  refused: '{title}: {reason}',
  nothing: 'Nothing matches. Try fewer letters.',
  best: 'The best {shown, number} of {found, number}',
  found: '{found, number} found',
} as const;
