/** The view of the Campaign Groups. */
export const groups = {
  bulk: {
    label: 'Selected Campaign Groups',
    selected: '{count, number} selected',
    hidden: '{count, number} hidden',
    hiddenHint: 'They are selected too, although the filter does not show them. Press to leave them out.',
    more: 'More',
    clear: 'Clear the selection',
    none: 'Possible for none of them now; press to see why.',
    all: 'Possible for all {count, number}.',
    some: 'Possible for {able, number}; the other {rest, number} stay as they are and are listed with the reason.',
    load: 'Load',
    start: 'Start',
    stop: 'Stop',
    mode: 'Change mode',
    unload: 'Unload',
  },
} as const;
