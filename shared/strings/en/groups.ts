/** The view of the Campaign Groups. */
export const groups = {
  bulk: {
    label: 'Selected Campaign Groups',
    selected: '{count, number} selected',
    hidden: '{count, number} hidden',
    hiddenHint: 'They are selected too, although the filter does not show them. Press to leave them out.',
    more: 'More',
    clear: 'Clear the selection',
    none: 'Possible for none of them now: {reason} Press for the reason of each.',
    rest: '{rest, plural, one {The other one stays as it is and is} other {The other # stay as they are and are}} listed with the reason.',
    load: 'Load',
    start: 'Start',
    stop: 'Stop',
    mode: 'Change mode',
    unload: 'Unload',
  },
  /** What a request would do, said on its button. */
  effect: {
    request: '{verb} {what}: {words}',
    verbs: {
      load: 'Load',
      start: 'Start',
      stop: 'Stop',
      'set-mode': 'Change the dial mode of',
      unload: 'Unload',
      'force-unload': 'Force unload',
      complete: 'Complete',
    },
    several: '{count, plural, one {# Campaign Group} other {# Campaign Groups}}',
    running: '{count, plural, one {# running Campaign Group} other {# running Campaign Groups}}',
    stops: 'dialing stops first; {words}',
    someStop: 'dialing of {count, number} stops first; {words}',
    sends: 'sends {count, plural, one {# notification} other {# notifications}} to {hosts}',
    sendsSome:
      'sends {count, plural, one {# notification} other {# notifications}} to {hosts}, {silent, plural, one {# change} other {# changes}} will not be reported',
    nothing: 'sends no notification',
    silent: 'sends no notification: reporting is off, has no URI, or is held',
  },
} as const;
