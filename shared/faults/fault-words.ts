import type { LossEffect, PayloadFault } from './loss-rule.ts';

/** What a rule of the loss laboratory does to a notification, for the record and the window: `delayed by 5 s`. */
export function effectWords(effect: LossEffect): string {
  switch (effect.kind) {
    case 'lose':
      return 'lost by fault';
    case 'duplicate':
      return 'sent twice';
    case 'delay':
      return `delayed by ${effect.seconds} s`;
    case 'reorder':
      return 'overtaken by the next one';
    case 'truncate':
      return `body cut to ${effect.bytes} bytes`;
    case 'payload':
      return payloadWords(effect.fault);
  }
}

function payloadWords(fault: PayloadFault): string {
  switch (fault.kind) {
    case 'missing':
      return fault.field === undefined ? 'an attribute left out' : `${fault.field} left out`;
    case 'null':
      return `${fault.field} set to null`;
    case 'unknown-number':
      return `${fault.field} with an unknown number`;
    case 'wrong-type':
      return `${fault.field} of the wrong type`;
    case 'extra-field':
      return `${fault.name ?? 'an unknown attribute'} added`;
    case 'long-name':
      return `names of ${fault.characters} characters`;
    case 'unicode-name':
      return 'names with unusual characters';
    case 'clock-skew':
      return `clock wrong by ${fault.seconds} s`;
  }
}
