/** Why nothing is being sent, what mends it, and whether the connections are enough. */
export const advice = {
  remedies: {
    answerAgain: 'Let it answer again',
    listen: 'Listen and use as target',
    showConnections: 'Show the connections',
    showInLog: 'Show them in the log',
    turnOn: 'Turn reporting on',
    inherit: 'Inherit it from the application',
    turnOnThere: 'Turn it on there',
    inheritTarget: 'Inherit the target',
    showOption: 'Show the option',
    lossOff: 'Switch the loss laboratory off',
    timeOn: 'Let time go on',
    load: 'Load {who}',
    forceUnload: 'Force the unload',
    setInterval: 'Set it to {seconds, number} s',
    setIntervalThere: 'Set it to {seconds, number} s there',
    inheritInterval: 'Inherit {seconds, number} s',
    reconnect: 'Connect again',
    create: 'Create a Campaign Group',
    showGroups: 'Show the Campaign Groups',
    resume: 'Resume sending',
  },
  who: '{count, number} Campaign Groups',
  arrival: {
    down: 'The built-in receiver plays a server that is down: it refuses connections for {seconds, number} s more.',
    nothingListens: 'Nothing listens at {uri}, and the built-in receiver is off.',
    listensElsewhere: 'Nothing listens at {uri}, and the built-in receiver listens on port {port}.',
    poolFull:
      'All {pool, number} connections are taken and {waiting, plural, one {# notification waits} other {# notifications wait}} for one.',
    predecessor: 'The newest notification of {who} waits for the outcome of the one before it.',
    failingOne: 'The last notification of {who} was not accepted. {what}',
    failing: 'The last ones of {who} were not accepted. {what}',
    failingOf: 'The last ones of {who}, of {known, number}, were not accepted. {what}',
  },
  capacity: {
    idle: 'No Campaign Group is reported periodically now; the pool has {pool, plural, one {# connection} other {# connections}}.',
    unknown:
      '{load}; how many connections that needs is not known before the first answer. The pool has {pool, plural, one {# connection} other {# connections}}.',
    enough:
      '{load} x {latency} s latency need about {needed, plural, one {# connection} other {# connections}}; the pool has {pool, number}, which is enough.',
    tight:
      '{load} x {latency} s latency need about {needed, plural, one {# connection} other {# connections}}; the pool has {pool, number}, which is not enough for the {slowNeeded, number} of slow times (95th percentile {slow} s).',
    short:
      '{load} x {latency} s latency need about {needed, plural, one {# connection} other {# connections}}; the pool has {pool, number}, so periodic notifications will queue or be skipped.',
    machine:
      'This machine is the limit: {perSecond} periodic notifications a second are asked for, the thread that sends was busy {busy} % of the last five seconds{late, select, none {} other {, and they leave up to {seconds} s late}}. What cannot leave before the next is due is skipped and counted.',
    slow: '{sentence} An answer takes longer than the shortest interval of {seconds, number} s: periodic notifications will be skipped there however many connections there are.',
    load: '{groups, plural, one {# group} other {# groups}} / {seconds, number} s',
    atSpeed: '{load} at ×{speed, number}',
    mixedLoad:
      '{groups, plural, one {# group} other {# groups}} every {shortest, number} to {longest, number} s ({perSecond} a second)',
  },
  configuration: {
    off: 'Reporting is off: send-campaigngroup-states is false.',
    offThere: 'Reporting is off at {who}: send-campaigngroup-states is false there.',
    noUri: 'There is no target: campaigngroup-states-uri is empty.',
    noUriThere:
      '{groups, plural, one {{who} has} other {{who} have}} no target: campaigngroup-states-uri is set to nothing there.',
    uriInvalid: 'campaigngroup-states-uri {fault}.',
    lostPeriodic:
      'The loss laboratory keeps the next periodic notification of {who} from the wire; the line is written all the same.',
    lostChange: 'The loss laboratory keeps the next change of {who} from the wire; the line is written all the same.',
    lostNotification:
      'The loss laboratory keeps the next notification of {who} from the wire; the line is written all the same.',
  },
  periodic: {
    clockStands: 'Virtual time stands still: nothing periodic comes due before it goes on or is stepped.',
    notLoaded:
      '{groups, plural, one {{who} is not loaded} other {No Campaign Group is loaded}}: only what is loaded or running is reported periodically.',
    unloading:
      '{groups, plural, one {{who} is} other {{who} are}} being unloaded: the unload is reported once, at its end.',
    unloadingFor:
      '{groups, plural, one {{who} is} other {{who} are}} being unloaded, for {seconds, number} s more: the unload is reported once, at its end.',
    off: 'Periodic notifications are off: campaigngroup-states-interval is 0.',
    offThere: 'Periodic notifications are off at {who}: campaigngroup-states-interval is 0 there.',
  },
  headlines: {
    everything: 'Nothing is being sent.',
    changes: 'Periodic notifications are sent; changes are not.',
    periodic: 'Changes are sent; periodic notifications are not.',
    arrival: 'It is being sent, but it is not accepted.',
    delay: 'It is being sent, but late.',
    well: 'It is being sent.',
    next: 'It is being sent: next 81001 in {seconds, number} s, of {who}.',
    nextVirtual: 'It is being sent: next 81001 in {seconds, number} s of virtual time, of {who}.',
  },
  whole: {
    disconnected: 'The connection to the engine is lost: no command reaches it, and what is shown here is old.',
    noGroup: 'The workspace has no Campaign Group: there is nothing to report.',
    groupGone: 'This Campaign Group no longer exists.',
    heldSince: 'Sending is held since the session was restored: nothing leaves before you resume it.',
    held: 'All sending is held: what happens meanwhile is recorded as dropped.',
  },
} as const;
