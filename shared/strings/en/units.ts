/** Values with their units. A `value` arrives as the locale writes it, already rounded. */
export const units = {
  percent: '{value} %',
  seconds: '{value} s',
  milliseconds: '{value} ms',
  minutes: '{minutes, number} min',
  hours: '{hours, number} h',
  hoursAndMinutes: '{hours, number} h {minutes, number} min',
  days: '{days, number} d',
  daysAndHours: '{days, number} d {hours, number} h',
  now: 'now',
  in: 'in {time}',
  ago: '{time} ago',
  ordinal: '{number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  bytes: '{value} B',
  kibibytes: '{value} KiB',
  mebibytes: '{value} MiB',
  gibibytes: '{value} GiB',
} as const;
