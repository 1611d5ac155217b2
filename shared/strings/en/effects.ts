/** What a rule of the loss laboratory does to a notification. */
export const effects = {
  lose: 'lost by fault',
  duplicate: 'sent twice',
  delay: 'delayed by {seconds, number} s',
  reorder: 'overtaken by the next one',
  truncate: 'body cut to {bytes, number} bytes',
  missing: '{field} left out',
  missingAny: 'an attribute left out',
  null: '{field} set to null',
  unknownNumber: '{field} with an unknown number',
  wrongType: '{field} of the wrong type',
  extraField: '{name} added',
  extraAny: 'an unknown attribute added',
  longName: 'names of {characters, number} characters',
  unicodeName: 'names with unusual characters',
  clockSkew: 'clock wrong by {seconds, number} s',
} as const;
