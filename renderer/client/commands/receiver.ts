import { type Console, say, sayError } from '../console.ts';
import { downloadText } from '../files.ts';

/** The port that the built-in receiver is offered on first. */
export const usualPort = 8_080;

export async function listen(console: Console, port: number, useAsTarget: boolean, secure = false): Promise<void> {
  const result = await console.bridge.call('receiver.listen', { port, useAsTarget, secure });
  if (!result.ok) return sayError(console, `The receiver does not listen on port ${port}.`, result.error);
  const { uri } = result.value;
  say(
    console,
    'done',
    useAsTarget ? `The receiver listens; notifications go to ${uri}` : `The receiver listens on ${uri}`,
  );
}

/** What the command of the menu and the first run does: the usual port, and the receiver as the target. */
export async function listenAndUse(console: Console): Promise<void> {
  const { engine } = console.store.getState();
  await listen(console, engine?.receiver.port ?? usualPort, true, engine?.receiver.secure ?? false);
  if (console.store.getState().engine?.receiver.problem) console.store.setState({ view: 'receiver' });
}

export async function stopListening(console: Console): Promise<void> {
  const result = await console.bridge.call('receiver.stop', {});
  if (!result.ok) return sayError(console, 'The receiver was not stopped.', result.error);
  say(console, 'done', 'The receiver has stopped listening');
}

export async function clearReceived(console: Console): Promise<void> {
  const result = await console.bridge.call('receiver.clear', {});
  if (!result.ok) return sayError(console, 'The received requests were not cleared.', result.error);
  console.store.setState({ shownRequest: null });
}

/** Shows the request with this number of the receiver's own count. */
export function showReceived({ store }: Console, number: number): void {
  store.setState({ view: 'receiver', receiverTab: 'received', shownRequest: number });
}

/** Refuses every connection for so many seconds, as a server that is down; 0 ends it. */
export async function goDown(console: Console, seconds: number): Promise<void> {
  const result = await console.bridge.call('receiver.go-down', { seconds });
  if (!result.ok) return sayError(console, 'The receiver goes on as it was.', result.error);
  say(console, 'done', seconds > 0 ? `The receiver refuses connections for ${seconds} s` : 'The receiver is up again');
}

/** The receiver's certificate in PEM; empty when it could not be had, which is said. */
export async function certificate(console: Console): Promise<string> {
  const result = await console.bridge.call('receiver.certificate', {});
  if (result.ok) return result.value.pem;
  sayError(console, 'There is no certificate.', result.error);
  return '';
}

export async function saveCertificate(console: Console): Promise<void> {
  const pem = await certificate(console);
  if (pem === '') return;
  downloadText('campaign-group-console-receiver.pem', pem);
  say(console, 'done', 'Downloaded campaign-group-console-receiver.pem');
}
