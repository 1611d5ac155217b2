import type { CallInput } from '../../../shared/contract/calls.ts';
import type { CallError } from '../../../shared/contract/result.ts';
import { type Console, open, say, sayError } from '../console.ts';
import type { WindowState } from '../window-state.ts';
import { withHostAgreement } from './agreement.ts';
import { inspectRow } from './inspecting.ts';

/** What every redelivery says before it is sent. */
export const redeliveryNature =
  'Our record marks it as a redelivery, the wire does not. It is beyond OCS, which never sends anything again.';

/** Why nothing can be sent again now, in a sentence; null when it can. */
export function whyNotResend({ engine, connection }: Pick<WindowState, 'engine' | 'connection'>): string | null {
  if (connection.kind !== 'connected') return 'The connection to the engine is lost.';
  return engine?.sending.held ? 'Sending is held. Resume it first.' : null;
}

/** Sends a notification again as it was. Asks first where it would be the first POST to a host beyond this machine. */
export async function resend(console: Console, seq: number): Promise<void> {
  const reason = whyNotResend(console.store.getState());
  if (reason !== null) return say(console, 'refused', `Not sent again: ${reason}`);
  const detail = await console.bridge.call('log.detail', { seq });
  if (!detail.ok) return sayError(console, 'Not sent again.', detail.error);
  withHostAgreement(console, detail.value.uri, `Send row ${seq} again?`, 'Send again', async () => {
    const error = await sendAgain(console, { seq });
    if (error !== null) sayError(console, 'Not sent again.', error);
  });
}

/** Opens a notification for editing before it is sent again. */
export async function editAndResend(console: Console, seq: number): Promise<void> {
  const detail = await console.bridge.call('log.detail', { seq });
  if (!detail.ok) return sayError(console, 'It cannot be edited.', detail.error);
  open(console, { kind: 'redelivery', detail: detail.value });
}

/** Sends it, says so, and goes on to the new row where the old one is being looked at. Null when it was sent. */
export async function sendAgain(console: Console, again: CallInput<'log.resend'>): Promise<CallError | null> {
  const result = await console.bridge.call('log.resend', again);
  if (!result.ok) return result.error;
  const { seq } = result.value;
  const isEdited = again.body !== undefined || again.uri !== undefined;
  say(console, 'done', `Row ${again.seq} was sent again${isEdited ? ', edited,' : ''} as row ${seq}`);
  const { inspected } = console.store.getState();
  if (inspected?.kind === 'notification' && inspected.seq === again.seq) inspectRow(console, seq);
  return null;
}
