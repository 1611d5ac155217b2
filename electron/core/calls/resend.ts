import type { CallOutput, CallParameters } from '../../../shared/contract/calls.ts';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { parseOption } from '../../../shared/reporting/option-settings.ts';
import type { Parts } from '../parts.ts';

/** Sends a notification again: its bytes as they were or as they were edited, and nothing added to them. */
export async function resend(
  { journal, reporter }: Pick<Parts, 'journal' | 'reporter'>,
  { seq, body, uri }: CallParameters<'log.resend'>,
): Promise<Result<CallOutput<'log.resend'>>> {
  if (reporter.held) return failure('refused', 'Sending is held. Resume sending, then send this again.');
  const row = await journal.one(seq);
  if (row === undefined) return failure('not-found', `There is no notification number ${seq}.`);
  if (row.kind === 'note')
    return failure('refused', `Row ${seq} is a note of the console. Only notifications can be sent again.`);
  const target = parseOption('campaigngroup-states-uri', uri ?? row.uri);
  const fault = 'fault' in target ? target.fault : target.value === '' ? 'must not be empty' : null;
  if (fault !== null || !('value' in target))
    return failure('invalid', `The URI ${fault}.`, [{ path: 'uri', message: `${fault}` }]);
  // Reading may have taken a while.
  if (reporter.held) return failure('refused', 'Sending is held. Resume sending, then send this again.');
  return ok({ seq: reporter.resend(row, body ?? row.body, target.value) });
}
