import type { CallInput } from '../../../shared/contract/calls.ts';
import type { CallError } from '../../../shared/contract/result.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, open, say, sayError } from '../console.ts';
import type { WindowState } from '../window-state.ts';
import { withHostAgreement } from './agreement.ts';
import { inspectRow } from './inspecting.ts';

/** What every redelivery says before it is sent. */
export const redeliveryNature = t('results.redelivery.nature');

/** Why nothing can be sent again now, in a sentence; null when it can. */
export function whyNotResend({ engine, connection }: Pick<WindowState, 'engine' | 'connection'>): string | null {
  if (connection.kind !== 'connected') return t('results.common.disconnected');
  return engine?.sending.held ? t('results.redelivery.held') : null;
}

/** Sends a notification again as it was. Asks first where it would be the first POST to a host beyond this machine. */
export async function resend(console: Console, seq: number): Promise<void> {
  const reason = whyNotResend(console.store.getState());
  if (reason !== null) return say(console, 'refused', t('results.redelivery.notBecause', { reason }));
  const detail = await console.bridge.call('log.detail', { seq });
  if (!detail.ok) return sayError(console, t('results.redelivery.not'), detail.error);
  withHostAgreement(
    console,
    detail.value.uri,
    t('results.redelivery.ask', { row: String(seq) }),
    t('results.redelivery.verb'),
    async () => {
      const error = await sendAgain(console, { seq });
      if (error !== null) sayError(console, t('results.redelivery.not'), error);
    },
  );
}

/** Opens a notification for editing before it is sent again. */
export async function editAndResend(console: Console, seq: number): Promise<void> {
  const detail = await console.bridge.call('log.detail', { seq });
  if (!detail.ok) return sayError(console, t('results.redelivery.notEditable'), detail.error);
  open(console, { kind: 'redelivery', detail: detail.value });
}

/** Sends it, says so, and goes on to the new row where the old one is being looked at. Null when it was sent. */
export async function sendAgain(console: Console, again: CallInput<'log.resend'>): Promise<CallError | null> {
  const result = await console.bridge.call('log.resend', again);
  if (!result.ok) return result.error;
  const { seq } = result.value;
  const isEdited = again.body !== undefined || again.uri !== undefined;
  say(
    console,
    'done',
    t(isEdited ? 'results.redelivery.edited' : 'results.redelivery.done', {
      row: String(again.seq),
      again: String(seq),
    }),
  );
  const { inspected } = console.store.getState();
  if (inspected?.kind === 'notification' && inspected.seq === again.seq) inspectRow(console, seq);
  return null;
}
