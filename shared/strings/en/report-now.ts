/** Periodic notifications that are asked for: what is asked before, what is said after, and why there is none. */
export const reportNow = {
  ask: 'Report {what} now?',
  verb: 'Report now',
  nature: 'It is beyond OCS, which sends periodic notifications at its interval only. The beat stays as it is.',
  done: 'Reported {what} now · {count, plural, one {# periodic notification} other {# periodic notifications}} to {hosts}',
  partly:
    'Reported {what} now · {count, plural, one {# periodic notification} other {# periodic notifications}} to {hosts} · {rest, number} not sent',
  notOne: '{name}: not sent. {reason}',
  none: 'Nothing was sent of {count, plural, one {# Campaign Group} other {# Campaign Groups}}',
  failed: 'Nothing was sent.',
  reasons: {
    'not-loaded': 'It is not loaded; only what is loaded or running is reported periodically.',
    off: 'Its reporting is off: send-campaigngroup-states = false.',
    'no-uri': 'It has no URI to report to: campaigngroup-states-uri is empty.',
    held: 'Sending is held. Resume it first.',
    unfinished: 'The notification before is still on its way, so this one was skipped.',
  },
} as const;
