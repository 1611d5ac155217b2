/** What the window says of itself: failing targets, idle Campaign Groups, and a layout that there is no room for. */
export const notices = {
  target: 'The target',
  mixed: '{who} accepted none of {count, number} notifications in a row since {since}; the newest: {newest}.',
  refused: '{who} refused {count, number} notifications in a row since {since}.',
  failing: '{who} accepted none of {count, number} notifications in a row since {since}: {newest}.',
  status: 'status {status}',
  noAnswer: 'no answer',
  noLists: 'It has no Calling List: it can run, but nothing is dialed.',
  noRecords: 'Its Calling Lists have no records: it can run, but nothing is dialed.',
  overlay: 'In a window this narrow, the inspector lies over the rest.',
  tabs: 'In a window this small, the log is a tab beside the view.',
} as const;
