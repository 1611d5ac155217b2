/** The report of what is known of this console, as it is shown before it is saved. */
export const diagnostics = {
  title: 'Diagnostics',
  verb: 'Save',
  text: 'For whoever is to find out what is wrong with this console. It is one file, which you save yourself; nothing is sent anywhere.',
  inside: 'In it',
  has: {
    program: 'versions of the console, of what it runs on, and of the system',
    settings: 'options, retention, and how the window is set',
    workspace: 'counts of Campaign Groups, Calling Lists, schedules and rules',
    counters: 'health and counters',
    log: 'the last 100 rows of the log: what happened on the wire, bodies without their texts',
    failures: 'the last lines of the program’s own log, and the newest failures',
  },
  outside: 'Not in it',
  hasNot:
    'names of Campaign Groups, texts of bodies, notes to rows, passwords and tokens, and the name of this machine',
  look: 'Look it through: this is the whole file. Notes and errors are in it as the console wrote them.',
  preview: 'The file, {size}',
  not: 'The diagnostics were not made.',
  done: 'Saved {name}.',
} as const;
