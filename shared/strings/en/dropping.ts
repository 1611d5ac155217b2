/** Files that are dropped on the window. */
export const dropping = {
  title: 'Drop to open',
  what: 'You can drop logs of an Outbound Contact Server, a workspace, or a scenario.',
  not: {
    unknown: 'This is none of the files that the console opens.',
    mixed: 'A workspace or a scenario is dropped alone.',
    folder: 'A folder cannot be opened.',
    large: 'This file is too large for a workspace or a scenario.',
    unreadable: 'The file could not be read.',
  },
} as const;
