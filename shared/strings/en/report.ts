/** What the window puts into a report of what was observed, and what it says of having written it. */
export const report = {
  not: 'No report was written.',
  done: 'Exported a report of {rows, plural, one {# row} other {# rows}} to {name}',
  settings: {
    application: 'Application',
    tenant: 'Tenant',
    tenantValue: '{name}, CCID {ccid}',
    wireProfile: 'Wire profile',
    sending: 'Sending',
    held: 'held',
    on: 'on',
    empty: 'empty',
    default: '{value} (default)',
  },
  groups: {
    nothing: 'nothing: it has heard nothing of it',
    noState: 'no state',
    stateAndVerdict: '{state} {verdict}',
    notInWorkspace: 'not in the workspace',
  },
} as const;
