/** What became of a notification on the wire and at the receiver, in a sentence: in the inspector, and in what is copied and exported. */
export const rowWords = {
  wire: {
    status: 'Status {status}: {sentence}',
    accepted: 'The receiver accepted it.',
    rejected: 'The receiver rejected it.',
    failed: 'No complete answer came.',
    lost: 'The loss laboratory kept it from the wire.',
    neverLeft: 'It never left.',
    neverLeftWhy: 'It never left. {why}',
    waiting: 'It waits for a connection, or for the one before it.',
    sending: 'It is on the wire.',
  },
  receipt: {
    pending: 'The receiver has not told yet.',
    other: 'Another receiver: what it understood is not known here.',
    nothing: 'Nothing arrived at the built-in receiver.',
    understood: 'Understood, as request {number}.',
    problems:
      'Request {number} arrived{problems, plural, =0 {} one { with # problem} other { with # problems}}; it is believed as far as it can be read.',
    rejected:
      'Request {number} arrived{problems, plural, =0 {} one { with # problem} other { with # problems}} and was rejected by the receiver: not taken over.',
    rejectedBy:
      'Request {number} arrived{problems, plural, =0 {} one { with # problem} other { with # problems}} and was rejected by the rule {rule}: not taken over.',
    unreadable: 'Request {number} arrived, but no Campaign Group can be read from it.',
  },
} as const;
