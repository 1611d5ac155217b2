import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { usualPort } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { downloadText } from '../files.ts';

export async function listen(console: Console, port: number, useAsTarget: boolean, secure = false): Promise<void> {
  sayListening(console, await console.bridge.call('receiver.listen', { port, useAsTarget, secure }), port, useAsTarget);
}

function sayListening(
  console: Console,
  result: Result<CallOutput<'receiver.listen'>>,
  port: number,
  useAsTarget: boolean,
): void {
  if (!result.ok) return sayError(console, t('results.receiver.notListening', { port: String(port) }), result.error);
  const { uri } = result.value;
  say(console, 'done', useAsTarget ? t('results.receiver.asTarget', { uri }) : t('results.receiver.listens', { uri }));
}

/**
 * What the command of the menu and the first run does: the receiver as the target, where it listens or at the usual port. Which of
 * the two is left to the engine: this window may not have heard yet that it listens.
 */
export async function listenAndUse(console: Console): Promise<void> {
  const result = await console.bridge.call('receiver.listen', { useAsTarget: true });
  sayListening(console, result, console.store.getState().engine?.receiver.port ?? usualPort, true);
  if (console.store.getState().engine?.receiver.problem) console.store.setState({ view: 'receiver' });
}

export async function stopListening(console: Console): Promise<void> {
  const result = await console.bridge.call('receiver.stop', {});
  if (!result.ok) return sayError(console, t('results.receiver.notStopped'), result.error);
  say(console, 'done', t('results.receiver.stopped'));
}

export async function clearReceived(console: Console): Promise<void> {
  const result = await console.bridge.call('receiver.clear', {});
  if (!result.ok) return sayError(console, t('results.receiver.notCleared'), result.error);
  console.store.setState({ shownRequest: null });
}

/** Shows the request with this number of the receiver's own count. */
export function showReceived({ store }: Console, number: number): void {
  store.setState({ view: 'receiver', receiverTab: 'received', shownRequest: number });
}

/** Refuses every connection for so many seconds, as a server that is down; 0 ends it. */
export async function goDown(console: Console, seconds: number): Promise<void> {
  const result = await console.bridge.call('receiver.go-down', { seconds });
  if (!result.ok) return sayError(console, t('results.receiver.asItWas'), result.error);
  say(console, 'done', seconds > 0 ? t('results.receiver.down', { seconds }) : t('results.receiver.up'));
}

const certificateFile = 'campaign-group-console-receiver.pem';

/** The receiver's certificate in PEM; empty when it could not be had, which is said. */
export async function certificate(console: Console): Promise<string> {
  const result = await console.bridge.call('receiver.certificate', {});
  if (result.ok) return result.value.pem;
  sayError(console, t('results.receiver.noCertificate'), result.error);
  return '';
}

export async function saveCertificate(console: Console): Promise<void> {
  const pem = await certificate(console);
  if (pem === '') return;
  downloadText(certificateFile, pem);
  say(console, 'done', t('results.receiver.certificate', { name: certificateFile }));
}
