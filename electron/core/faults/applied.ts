import type { LossEffect } from '../../../shared/faults/loss-rule.ts';
import { spoilBody } from '../../../shared/faults/spoil-body.ts';
import type { Notification } from '../reporting/notification.ts';

/** A notification that has been hit; null when the effect cannot be had on this one. */
export function applied(
  effect: LossEffect,
  notification: Notification,
  hasReordered: (dbid: string) => boolean,
): Notification | null {
  switch (effect.kind) {
    case 'lose':
    case 'duplicate':
    case 'delay':
      return { ...notification, effect };
    case 'reorder':
      return hasReordered(notification.dbid) ? null : { ...notification, effect };
    case 'truncate':
      return cut(effect, notification);
    case 'payload': {
      const { body } = notification;
      const spoiled = spoilBody(body, effect.fault);
      return spoiled === body ? null : { ...notification, effect, body: spoiled, intendedBody: body };
    }
  }
}

function cut(effect: Extract<LossEffect, { kind: 'truncate' }>, notification: Notification): Notification | null {
  const whole = Buffer.from(notification.body);
  if (effect.bytes >= whole.byteLength) return null;
  const left = whole.subarray(0, effect.bytes);
  const body = left.toString('utf8');
  // Cut inside of a character, the text is not what is sent.
  const bytes = Buffer.from(body).equals(left) ? null : left;
  return { ...notification, effect, body, bytes, intendedBody: notification.body };
}
