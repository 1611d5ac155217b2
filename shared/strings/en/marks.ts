/** Small things that many views have: marks of states and verdicts, badges, statistics, buttons. */
export const marks = {
  states: {
    notLoaded: 'Not loaded',
    waitingUnload: 'Waiting unload',
    unloading: 'Unloading',
    active: 'Active',
    running: 'Running',
    unknown: 'Unknown',
  },
  verdicts: {
    'in-step': 'in step',
    stale: 'stale',
    wrong: 'wrong',
    unknown: 'not heard of',
  },
  belief: {
    verdict: '({verdict})',
    verdictAndHealing: '({verdict}, {healing})',
    withoutGoal: '{mode} · method {method} without a goal',
    received: 'received',
    inferred: 'inferred: what it accepted',
  },
  provenance: {
    documented: {
      word: 'documented',
      sentence: 'The vendor documents this.',
      more: 'The vendor documents this. {more}',
    },
    assumed: {
      word: 'assumed',
      sentence: 'No source says this: it is an assumption of this console.',
      more: 'No source says this: it is an assumption of this console. {more}',
    },
  },
  statistic: {
    pinned: 'pinned',
    pinnedHint: 'Pinned by the operator',
    moving: 'pinned, moving',
    movingHint: 'Pinned by the operator; moves with time',
  },
  filledIn: 'default: filled in, since none is set',
  copy: {
    copied: 'Copied',
    failed: 'Not copied: select and copy by hand',
  },
  button: {
    of: '{verb} {what}',
    off: '{verb}: {reason}',
  },
} as const;
