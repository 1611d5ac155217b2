/** What a person is asked before something that hurts: the effect in full. */
export const confirmation = {
  groups: '{count, plural, one {# Campaign Group} other {# Campaign Groups}}',
  running: '{count, plural, one {# running Campaign Group} other {# running Campaign Groups}}',
  stopsFirst: 'Dialing stops first.',
  someStopFirst: '{running, number} of them are running: dialing stops first.',
  noWait: 'It does not wait for calls in progress to end.',
  rate: 'From then on it means {rate} there.',
  none: 'It sends no notification.',
  noneSilent: 'It sends no notification: reporting is off, has no URI, or is held.',
  sends:
    'It sends {count, plural, one {# notification} other {# notifications}} to {hosts}. What is sent cannot be taken back.',
  sendsSome:
    'It sends {count, plural, one {# notification} other {# notifications}} to {hosts}. {silent, plural, one {# change} other {# changes}} will not be reported. What is sent cannot be taken back.',
  remote:
    '{host} is not this machine. This is the first time in this session that something is sent there; you will not be asked again.',
} as const;
