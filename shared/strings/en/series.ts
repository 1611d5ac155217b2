/** Faults in values by time, as they are typed or pasted. */
export const series = {
  atLine: 'line {line}: {fault}',
  order: 'times must grow from line to line',
  empty: 'there is no line with a time and a value',
  pair: 'must be a time and a value, such as 60,0.85',
  time: '{text} is not a number of seconds',
  noTime: 'the time is not a number of seconds',
  value: '{text} is neither a number from 0 on nor null',
  noValue: 'the value is neither a number from 0 on nor null',
} as const;
