/** The reporting options: what they are for, what they take, and what is wrong with a value. */
export const options = {
  definitions: {
    'send-campaigngroup-states': {
      note: 'Enables Campaign Group status reporting.',
      range: 'true, false',
    },
    'campaigngroup-states-uri': {
      note: 'Where notifications are POSTed. Nothing is sent while it is empty.',
      range: 'absolute http or https URI',
    },
    'campaigngroup-states-interval': {
      note: 'Time between periodic notifications of an active Campaign Group; 0 turns them off.',
      range: '0 to 86400',
    },
    'http-response-timeout': {
      note: 'Connect and response together, per notification. What takes longer has failed.',
      range: '1 to 600',
    },
    'http-connection-pool-size': {
      note: 'Connections to one receiver; more notifications than that wait.',
      range: '1 to 1024',
    },
  },
  faults: {
    boolean: 'must be true or false (yes and no are read as well)',
    integer: 'must be a whole number from {min} to {max} ({unit})',
    uri: 'must be an absolute http or https URI',
    long: 'is longer than 2000 characters',
    control: 'must not hold a control character',
    fragment: 'must not hold a fragment (#): it is never sent',
    example: 'must be an absolute http or https URI, such as http://127.0.0.1:8080/ocs',
    user: 'must not hold a user name or password: they would be shown in every log line',
    host: 'has a host that cannot be read: {host}',
    port: 'has port {port}; it must be from 1 to 65535',
    emptyPort: '(empty)',
    character: 'has a host with a character that is not allowed: {host}',
    value: 'is not a value of this option',
  },
  takesEffect: {
    atOnce: 'At once, without a restart.',
    dropping: 'At once. What waits is dropped and counted; what is on the wire finishes.',
    next: 'With the next notification.',
  },
} as const;
