/** Truth beside belief: what each Campaign Group is, and what its receiver takes it for. */
export const beliefs = {
  label: 'Beliefs',
  noGroups: 'No Campaign Groups',
  driftOnly: 'Only what has drifted ({count, number})',
  nothingYet: 'There is nothing to believe yet: create a Campaign Group or load the sample call centre.',
  noDrift: 'Nothing has drifted: {count, plural, one {# Campaign Group} other {# Campaign Groups}} looked at.',
  columns: {
    name: 'Campaign Group',
    truth: 'Truth',
    belief: 'The receiver believes',
    verdict: 'Verdict',
    told: 'Told',
    toldHint: 'When the receiver got what it believes',
    healing: 'What heals it',
  },
  cells: {
    name: '{name}\nDBID {dbid}',
    notInWorkspace: 'not in the workspace',
    nothing: 'nothing: it has heard nothing of it',
    modeAndSource: '{mode} · {source}',
    noState: 'no state',
    never: 'never',
    row: 'row {row}',
    due: 'Its periodic notification was due at the receiver:\n{time}',
    overdue: 'overdue since {time}',
  },
} as const;
