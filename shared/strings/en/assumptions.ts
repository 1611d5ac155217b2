/** What no source says and this console decides for itself. The assumptions about single attributes stand beside them, in `wire`. */
export const assumptions = {
  default: 'default {value}',
  empty: '(empty)',
  range: 'range {range}',
  number: '{value} means {name}.',
  rules: {
    bodyOrder: {
      subject: 'Order of the body',
      text: 'Attributes are sent in the order of the wire profile.',
    },
    contentType: {
      subject: 'Content type',
      text: 'application/json; charset=utf-8.',
    },
    active: {
      subject: 'Active Campaign Groups',
      text: 'Loaded or running ones are reported periodically (states 4 and 5).',
    },
    inActive: {
      subject: 'InActive',
      text: 'State 3 is never produced.',
    },
    forceUnload: {
      subject: 'Force unload',
      text: 'It is reported as an unload (8). One that ends an unload under way is reported once.',
    },
    exclusion: {
      subject: 'Exclusion',
      text: 'Simplified to pairs of dial modes within the same Group, refused as CampaignGroupsExcluded.',
    },
    changeOrder: {
      subject: 'Order of changes',
      text: 'The next change of a Campaign Group waits for the outcome of the one before.',
    },
    latePeriodic: {
      subject: 'Late periodic notifications',
      text: 'One whose predecessor has not finished is skipped; it does not queue.',
    },
    groupOptions: {
      subject: 'Options of a Campaign Group',
      text: 'It may override the first three options.',
    },
    simulatedCalls: {
      subject: 'Simulated calls',
      text: 'Mean ring, talk, wrap-up and waiting times are those of this console; no source gives any.',
    },
    statistics: {
      subject: 'Statistics',
      text: 'They are null unless the Campaign Group runs; the busy factor covers the last ten minutes.',
    },
    logTime: {
      subject: 'Time in the log',
      text: 'Log lines carry the local time of this machine.',
    },
  },
} as const;
