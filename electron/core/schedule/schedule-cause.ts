import type { Cause } from '../../../shared/reporting/cause.ts';
import type { TimedAction } from '../../../shared/schedule/schedule.ts';

/** Why something is reported that an Outbound Schedule has asked for, in time or when the operator ran what was missed. */
export function scheduleCause({ id, request }: TimedAction): Cause {
  return { kind: 'schedule', actionId: id, request: request.do };
}
