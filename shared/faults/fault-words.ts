import { t } from '../strings/t.ts';
import type { LossEffect, PayloadFault } from './loss-rule.ts';

/** What a rule of the loss laboratory does to a notification, for the record and the window: `delayed by 5 s`. */
export function effectWords(effect: LossEffect): string {
  switch (effect.kind) {
    case 'lose':
      return t('effects.lose');
    case 'duplicate':
      return t('effects.duplicate');
    case 'delay':
      return t('effects.delay', { seconds: effect.seconds });
    case 'reorder':
      return t('effects.reorder');
    case 'truncate':
      return t('effects.truncate', { bytes: effect.bytes });
    case 'payload':
      return payloadWords(effect.fault);
  }
}

function payloadWords(fault: PayloadFault): string {
  switch (fault.kind) {
    case 'missing':
      return fault.field === undefined ? t('effects.missingAny') : t('effects.missing', { field: fault.field });
    case 'null':
      return t('effects.null', { field: fault.field });
    case 'unknown-number':
      return t('effects.unknownNumber', { field: fault.field });
    case 'wrong-type':
      return t('effects.wrongType', { field: fault.field });
    case 'extra-field':
      return fault.name === undefined ? t('effects.extraAny') : t('effects.extraField', { name: fault.name });
    case 'long-name':
      return t('effects.longName', { characters: fault.characters });
    case 'unicode-name':
      return t('effects.unicodeName');
    case 'clock-skew':
      return t('effects.clockSkew', { seconds: fault.seconds });
  }
}
