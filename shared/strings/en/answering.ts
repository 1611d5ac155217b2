/** How the built-in receiver answers, and why what it believes will not heal. */
export const answering = {
  answers: {
    statusAfter: '{status} after {delay} ms',
    slowBody: '{answer}, body over {ms} ms',
    never: 'never',
    close: 'closed',
    closeAfter: 'closed after {delay} ms',
    reset: 'reset',
    resetAfter: 'reset after {delay} ms',
    malformed: 'malformed',
    malformedAfter: 'malformed after {delay} ms',
  },
  presets: {
    flaky: {
      name: 'Flaky 20 %',
      sentence: 'One request in five, by chance, is answered with 503.',
    },
    slow: {
      name: 'Slow',
      sentence: 'Every answer takes 2 seconds on average, a few of them much longer.',
    },
    'unload-500': {
      name: '500 on unload',
      sentence: 'Every unload is answered with 500, all else with 200.',
    },
    never: {
      name: 'Never answers',
      sentence: 'Every request is taken, and none is answered.',
    },
    reset: {
      name: 'Resets connections',
      sentence: 'Every connection is reset once the request is in.',
    },
    malformed: {
      name: 'Malformed answers',
      sentence: 'Every request is answered with bytes that are no HTTP.',
    },
    'every-third': {
      name: '503 every 3rd',
      sentence: 'Every third request is answered with 503.',
    },
  },
  neverHeals: {
    silent: 'Nothing is sent for it now: reporting is off, held, or has no URI.',
    notLoaded: 'It is not loaded, so nothing more is sent of it until somebody loads it.',
    noPeriodic: 'Periodic notifications are off; only the next change of it would say more.',
  },
} as const;
