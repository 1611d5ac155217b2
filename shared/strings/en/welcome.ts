/** The first run: what there is to begin with. */
export const welcome = {
  label: 'Welcome',
  title: 'Drive Campaign Groups, see every notification',
  text: 'This console plays an Outbound Contact Server. Load, start, stop and unload Campaign Groups by hand; each change is one HTTP POST to your receiver, shown as the line OCS would log beside what happened on the wire.',
  sample: 'Load the sample call centre',
  sampleText:
    'Six Campaign Groups with several dial modes. Works with the built-in receiver, without any other program.',
  open: 'Open a workspace',
  openText: 'A JSON file with Campaign Groups, Calling Lists and options. Faults are listed with their place.',
  create: 'Create a Campaign Group',
  createText: 'Begin with one Campaign run by one Group, and add its Calling Lists.',
  or: 'Or <import>import Campaign Groups from CSV</import>, or <generate>generate many from a pattern</generate>.',
  steps: {
    sample: 'Load the sample',
    listen: 'Listen and use as target',
    press: 'Press <kbd>L</kbd>, then <kbd>S</kbd> on a Campaign Group',
    watch: 'Watch 81000 and 81001 in the log',
  },
} as const;
