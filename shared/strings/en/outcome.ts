/** What became of a notification, and what it usually means where it was not accepted. */
export const outcome = {
  words: {
    waiting: 'waiting',
    sending: 'on the wire',
    accepted: 'accepted',
    rejected: 'rejected',
    failed: 'failed',
    lost: 'lost',
    dropped: 'dropped',
    skipped: 'skipped',
  },
  sentences: {
    waiting: 'It waits for a connection or for the one before it.',
    sending: 'It is on the wire.',
    rejected: 'It is rejected.',
    failed: 'It is failed.',
    lost: 'The line was written, and the loss laboratory kept the notification from the wire.',
    dropped: 'It is dropped.',
    skipped: 'It is skipped.',
  },
  accepted: 'The receiver accepted it ({delivery}).',
  fault: 'fault: {fault}',
  touched: '{sentence} The loss laboratory has touched it: {fault}.',
  errors: {
    dns: {
      short: 'host not found',
      sentence: 'The name of the host could not be resolved.',
      usually: 'Usually a typing error in the URI, or a name that only another network knows.',
    },
    refused: {
      short: 'refused',
      sentence: 'The connection was refused.',
      usually: 'Usually nothing listens on this port: the receiver is down, or the port is wrong.',
    },
    unreachable: {
      short: 'unreachable',
      sentence: 'The host or its network cannot be reached.',
      usually: 'Usually a cable, a VPN or a firewall between here and the receiver.',
    },
    tls: {
      short: 'TLS failed',
      sentence: 'No secure connection could be made.',
      usually:
        'Usually a certificate that is self-made, expired or for another name, or https spoken to a plain http port.',
    },
    'connect-timeout': {
      short: 'connect timeout',
      sentence: 'No connection was made within http-response-timeout.',
      usually: 'Usually a firewall that drops packets, or a host that is switched off.',
    },
    'response-timeout': {
      short: 'timeout',
      sentence: 'The receiver took the request but did not answer within http-response-timeout.',
      usually:
        'Usually a receiver that works too long before it answers, or does not read what it is sent. It may have handled the notification all the same.',
    },
    reset: {
      short: 'reset',
      sentence: 'The connection was closed before the answer was complete.',
      usually: 'Usually a receiver that crashed or was restarted, or a proxy that gave up.',
    },
    'malformed-answer': {
      short: 'malformed answer',
      sentence: 'What came back is not a valid HTTP answer.',
      usually:
        'Usually another protocol on this port, for example https spoken by the receiver while the URI says http.',
    },
    'answer-without-end': {
      short: 'endless answer',
      sentence: 'The answer began but had no end within http-response-timeout, or was larger than 1 MiB.',
      usually: 'Usually a receiver that forgets to end its response, or a streaming endpoint.',
    },
    redirect: {
      short: 'redirect',
      sentence: 'The receiver answered with a redirect, which is not followed.',
      usually: 'Usually a missing slash at the end of the URI, or http where the server wants https.',
    },
    'client-error': {
      short: 'rejected',
      sentence: 'The receiver rejected the request.',
      usually:
        'Usually a wrong path (404), a missing login (401, 403) or a body that it does not understand (400, 422).',
    },
    'server-error': {
      short: 'server error',
      sentence: 'The receiver failed while it handled the request.',
      usually: 'Usually an exception in the receiver, or an application behind a proxy that is down (502, 503).',
    },
    'unexpected-status': {
      short: 'unexpected status',
      sentence: 'The receiver answered with a status that means neither success nor an error.',
      usually: 'Usually a server that is not a plain HTTP server.',
    },
    closing: {
      short: 'console closed',
      sentence: 'The console was closed before the answer came.',
      usually: 'The receiver may have handled the notification all the same.',
    },
    internal: {
      short: 'internal error',
      sentence: 'The console failed to send it.',
      usually: 'This is a fault of the console: please report it with the text below.',
    },
  },
  dropped: {
    held: 'Sending is held.',
    'switched-off': 'send-campaigngroup-states was switched off while it waited.',
    'uri-changed': 'campaigngroup-states-uri was changed while it waited.',
    'group-deleted': 'The Campaign Group was deleted while it waited.',
    'workspace-changed': 'Another workspace was opened while it waited.',
    closing: 'The console was closed while it waited.',
    'predecessor-unfinished': 'The notification before it for this Campaign Group had not finished.',
  },
} as const;
